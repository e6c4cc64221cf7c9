"""The architecture fails the build: each contract is kept, and each one can fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]

BREAKS = {
    "layers": ("types/clock.py", "import mutuallearning.checking.engine\n"),
    "no-cycles": ("findings/finding.py", "import mutuallearning.findings.report\n"),
    "nothing-imports-the-front-door": ("rulekit/find.py", "import mutuallearning\n"),
    "rules-are-pure": ("rulebook/questions/no_learning_questions.py", "import socket\n"),
    "only-reading-knows-yaml": ("checking/engine.py", "import yaml\n"),
    "rules-stand-alone": (
        "rulebook/questions/no_learning_questions.py",
        "import mutuallearning.rulebook.document.unknown_key\n",
    ),
}
"""For each contract, a line in a file that breaks it."""


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    """Check one contract on a copy of the package."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    return subprocess.run(
        [*command, "--no-cache", "--contract", contract],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what the linter looks at, so that it can be broken."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_has_its_break() -> None:
    assert sorted(contract["id"] for contract in CONTRACTS) == sorted(BREAKS)


@pytest.mark.parametrize("contract", sorted(BREAKS))
def test_contract_is_kept_and_can_fail(contract: str, copy: Path) -> None:
    kept = lint(copy, contract)
    assert "1 kept, 0 broken." in kept.stdout, kept.stdout + kept.stderr
    assert 0 == kept.returncode
    name, line = BREAKS[contract]
    broken = copy / "src" / "mutuallearning" / name
    broken.write_text(broken.read_text(encoding="utf-8") + f"\n{line}", encoding="utf-8")
    failed = lint(copy, contract)
    assert "0 kept, 1 broken." in failed.stdout, failed.stdout + failed.stderr
    assert 1 == failed.returncode
