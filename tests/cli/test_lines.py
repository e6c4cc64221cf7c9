"""Files with a document on each line, through the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mutuallearning.__main__ import main
from mutuallearning.checking.demonstration import base_document
from mutuallearning.cli.progress import Progress

PLAN = base_document("peer-assist").value
AS_OF = ("--as-of", "2026-01-15")


def written(path: Path, *lines: object) -> str:
    text = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_line_is_told_with_its_number(
    jobs: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(
        tmp_path / "plans.ndjson",
        PLAN,
        '{"mutuallearning": 1, "kind": "activity-plan", "titel": ""}',
        "x",
        PLAN,
    )
    code = main(["check", path, "-q", "--select", "CUR101", "--jobs", jobs, *AS_OF])
    told = capsys.readouterr()
    assert 3 == code
    assert [f"{path}:2:48: error DOC101", f"{path}:3:1: error DOC004"] == [
        " ".join(line.split(" ")[:3]) for line in told.out.splitlines()
    ]
    assert "4 documents, 1 not read: 2 errors" in told.err


def test_the_reports_are_the_same_with_more_processes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "plans.jsonl", *[PLAN | {"id": f"plan-{number}"} for number in range(40)])
    found: list[str] = []
    for jobs in ("1", "2"):
        assert 0 == main(["check", path, "--format", "jsonl", "--jobs", jobs, *AS_OF])
        found.append(capsys.readouterr().out)
    assert found[0] == found[1]
    assert [(number, f"plan-{number - 1}") for number in range(1, 41)] == [
        (one["row"], one["id"]) for one in map(json.loads, found[0].splitlines())
    ]


def test_why_a_rule_was_not_judged_names_the_line_of_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "plans.ndjson", PLAN, '{"mutuallearning": 1, "mutuallearning": 1}')
    assert 3 == main(["check", path, "--no-config", *AS_OF])
    told = capsys.readouterr().out
    assert "The key mutuallearning is already in line 2" in told
    assert "duplicate-key in line 2" in told


def test_waivers_in_a_file_are_not_for_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "plans.ndjson", PLAN)
    waivers = tmp_path / "waivers.yaml"
    waivers.write_text("waivers:\n  - rule: CUR101\n    reason: Agreed\n", encoding="utf-8")
    assert 2 == main(["check", path, "--waivers", str(waivers)])
    assert "waivers in a file of their own are not for it" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["0", "-1", "many", "1000"])
def test_a_number_of_processes_that_is_none(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == main(["check", f"--jobs={word}"])
    assert f"--jobs: {word!r} is not a number from 1 to 256" in capsys.readouterr().err


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert 3 == main(["check", "nowhere.ndjson", "-q"])
    assert "There is no file nowhere.ndjson" in capsys.readouterr().out


def test_stopping_it_tells_how_far_it_came(tmp_path: Path) -> None:
    path = written(tmp_path / "plans.ndjson", *[PLAN] * 20_000)
    out = tmp_path / "out.txt"
    with out.open("wb") as stream:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "mutuallearning",
                "check",
                path,
                "--format",
                "jsonl",
                "--jobs",
                "2",
                *AS_OF,
            ],
            stdout=stream,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        limit = time.monotonic() + 60
        while not out.stat().st_size and time.monotonic() < limit:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert 130 == process.returncode
    assert b"stopped after " in told
    assert b"plans.ndjson, line " in told
    assert b"Traceback" not in told
    # What was written is whole.
    assert all(json.loads(line)["state"] == "judged" for line in out.read_text("utf-8").splitlines())


def test_what_is_told_of_the_way() -> None:
    progress = Progress(200)
    progress.to(50, 10)
    assert "10 documents, 25 %, 5/s, 6 s left" == progress.text(2)
    assert "0 documents, 100 %" == Progress(0).text(0)
