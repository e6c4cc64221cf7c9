"""Streams that are closed or full; `test_main` closes them for real."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mutuallearning.cli import streams
from mutuallearning.errors import UsageError


class Full:
    """A stream that takes nothing."""

    def write(self, _: str) -> None:
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        self.write("")


class Cut(Full):
    """A pipe that nobody reads."""

    def write(self, _: str) -> None:
        raise BrokenPipeError


def test_a_full_stream_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    for attempt in (streams.write_text, streams.write_bytes):
        with pytest.raises(UsageError, match="standard output cannot be written: No space left"):
            attempt("x")
    with pytest.raises(UsageError):
        streams.flush()


def test_a_pipe_that_is_cut_is_for_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Cut())
    with pytest.raises(BrokenPipeError):
        streams.write_text("x")


def test_nothing_is_buffered_in_a_closed_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    streams.flush()
    streams.abandon()
    with pytest.raises(UsageError, match="it is closed"):
        streams.write_bytes("x")


@pytest.mark.parametrize("stream", [None, Full()])
def test_a_diagnostic_that_nobody_can_read_is_dropped(
    monkeypatch: pytest.MonkeyPatch, stream: Full | None
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    streams.tell("x")
    assert stream is sys.stderr


def test_both_streams_in_one_pipe_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("mutuallearning: 1\nkind: activity-plan\nactors: []\nstage: draft\n")
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        [sys.executable, "-m", "mutuallearning", "check", "-q", "plan.yaml"],
        cwd=tmp_path,
        env=buffered,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    *findings, last = done.stdout.splitlines()
    assert findings
    assert all(row.startswith("plan.yaml:") for row in findings)
    assert last.startswith("mutuallearning: 1 document: ")
