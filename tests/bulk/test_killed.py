"""A process that is killed while many plans are checked: the run says so, and what it printed until then is whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import plans
import pytest

pytestmark = pytest.mark.campaign

COUNT = 1_500
"""So many plans are about fifteen pieces of work: some are done, some at work and some not begun at the first kill."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "plans.ndjson"
    with path.open("wb") as stream:
        stream.writelines(text + b"\n" for text in plans.texts(COUNT))
    return path


def check(file: Path) -> subprocess.Popen[bytes]:
    words = ["check", str(file), "--jobs", "2", "--as-of", "2026-11-22", "--format", "jsonl"]
    # Without a buffer, or `communicate` would not know of what came along with the first line.
    return subprocess.Popen(
        [sys.executable, "-m", "mutuallearning", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )


def workers(process: subprocess.Popen[bytes]) -> list[int]:
    """Give the processes that it started to check documents, and not the one that looks after what they share."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
    return [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def test_the_run_says_that_a_process_was_killed_and_loses_nothing_without_a_word(file: Path) -> None:
    whole, silence = check(file).communicate(timeout=600)
    assert b"" == silence

    process = check(file)
    assert process.stdout is not None
    first = process.stdout.readline()
    victim, _ = workers(process)
    os.kill(victim, signal.SIGKILL)
    rest, told = process.communicate(timeout=600)

    printed = first + rest
    assert 4 == process.returncode
    assert b"a process that checked documents died" in told
    assert whole.startswith(printed)
    assert len(printed) < len(whole)
    assert printed.endswith(b"\n")
