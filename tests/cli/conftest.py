"""Runs commands in this process, in an empty folder, without the colours and dates of the machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from mutuallearning.__main__ import main


@attrs.frozen
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _no_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "MUTUALLEARNING_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> Ran:
        code = main(list(words))
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture
def write() -> Callable[..., Path]:
    """Write a document: format, stage and further lines of YAML."""

    def write(path: str = "plan.yaml", more: str = "", stage: str = "draft", title: str = "Vienna") -> Path:
        file = Path(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f"mutuallearning: 1\nkind: activity-plan\ntitle: {title}\nformat: peer-review\nstage: {stage}\n{more}",
            encoding="utf-8",
        )
        return file

    return write


@pytest.fixture
def clean() -> str:
    """Lines that satisfy the rule CUR101."""
    return "topics:\n  - id: t\n    title: T\n    questions: [{id: q, text: How?}]\n"
