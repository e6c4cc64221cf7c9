"""A command that is killed in the middle leaves the file that was there, or none: never half of one."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.campaign

# Writes the first part, says so, and waits to be killed.
PROGRAM = """
import sys
from mutuallearning.cli.output import opened

with opened("report.json", for_machines=True) as write:
    write("{" + " " * 100_000)
    print("half", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("before", ["the report of yesterday", None])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_no_half_file(before: str | None, number: signal.Signals, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    if before is not None:
        target.write_text(before)
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert "half\n" == process.stdout.readline()
        process.send_signal(number)
        process.wait()
    assert before == (target.read_text() if target.exists() else None)


def test_what_was_left_behind_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_text('{"mutuallearning": 1, "kind": "activity-plan"}')
    (tmp_path / ".mutuallearning-x.part").write_text("{")
    words = ["check", "plan.json", "--format=json", "--output=report.json", "--fail-on=never"]
    subprocess.run(
        [sys.executable, "-m", "mutuallearning", *words], cwd=tmp_path, check=True, capture_output=True
    )
    assert 1 == len(json.loads((tmp_path / "report.json").read_text())["documents"])
