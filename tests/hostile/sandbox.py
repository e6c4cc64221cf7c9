"""Runs commands in a process that may die of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import attrs


@attrs.frozen
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float

    @property
    def told(self) -> str:
        """Both outputs, one after the other."""
        return self.out + self.err


class Sandbox:
    """Runs commands in a process of its own, and a new one if that dies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None

    def run(self, words: list[str], folder: Path, *, seconds: float, as_nobody: bool = False) -> Ran:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("worker.py"))],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        out, err = self._folder / "out", self._folder / "err"
        asked = {
            "words": words,
            "folder": str(folder),
            "out": str(out),
            "err": str(err),
            "seconds": seconds,
            "as_nobody": as_nobody,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(asked)}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        told = [path.read_bytes().decode("utf-8", "backslashreplace") for path in (out, err)]
        if not answer:
            code = self._process.wait()
            self._process = None
            raise AssertionError(f"the process ended with {code}: {told}")
        return _ran(json.loads(answer), told)

    def end(self) -> None:
        if self._process is not None:
            self._process.communicate()
            self._process = None


def _ran(answer: dict[str, float], told: list[str]) -> Ran:
    return Ran(int(answer["code"]), told[0], told[1], answer["seconds"], answer["megabytes"])
