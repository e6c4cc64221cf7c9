"""Everything hostile ends soon, in little memory, with the right exit code and findings, and steers nothing."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

import pytest
from cases import Case, cases
from sandbox import Ran, Sandbox

CASES = tuple(cases())

_FOUND = re.compile(
    r"(?:error|warning|advice) [A-Z]{3}\d{3} ([a-z0-9-]+): |title=([a-z0-9-]+) \([A-Z]{3}\d{3}\)::"
)


def test_there_are_as_many_as_the_project_promises() -> None:
    assert len(CASES) >= 150


@pytest.mark.parametrize("case", CASES, ids=[f"{case.group}-{case.name}" for case in CASES])
def test_hostile(case: Case, tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.chmod(0o755)
    case.write(tmp_path)
    before = list(_entries(tmp_path))
    ran = sandbox.run(case.command(), tmp_path, seconds=case.seconds, as_nobody=case.as_nobody)
    shown = ran.told[:2000]
    assert case.exit == ran.code, shown
    assert set(case.finds) == _found(ran), shown
    assert case.says in ran.told
    assert [] == [text for text in case.hides if text in ran.told]
    assert before == list(_entries(tmp_path))
    assert "Traceback" not in ran.told
    if not case.raw:
        _check_steers_nothing(ran, is_for_github="--format=github" in case.words)
    assert ran.seconds < case.seconds
    assert ran.megabytes < case.megabytes


def _entries(folder: Path) -> list[str]:
    return sorted(str(Path(base, name)) for base, _, names in os.walk(folder) for name in names)


def _found(ran: Ran) -> set[str]:
    lines = [line for line in ran.out.splitlines() if not line.startswith(" ")]
    return {one or other for line in lines for one, other in _FOUND.findall(line)[:1]}


def _check_steers_nothing(ran: Ran, *, is_for_github: bool) -> None:
    kinds = {char: unicodedata.category(char) for char in set(ran.told)}
    hidden = [char for char, kind in kinds.items() if kind in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char != "\n"]
    assert [] == hidden
    commands = [line for line in ran.told.splitlines() if line.lstrip().startswith("::")]
    assert commands == [line for line in commands if is_for_github and line.startswith("::error file=")]
    assert "##vso[" not in ran.told
