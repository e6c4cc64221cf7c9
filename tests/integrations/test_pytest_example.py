"""The example for pytest, run by pytest."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "integrations" / "test_plans.py"


def run(folder: Path, environment: dict[str, str]) -> str:
    shutil.copy(EXAMPLE, folder)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-rA",
            "-p",
            "no:cacheprovider",
            "--rootdir",
            str(folder),
            EXAMPLE.name,
        ],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_each_plan_is_a_test_that_says_what_was_found(plans: Path, environment: dict[str, str]) -> None:
    printed = run(plans, environment)
    assert "PASSED test_plans.py::test_plan[plans/graz.yaml]" in printed
    assert "FAILED test_plans.py::test_plan[plans/tartu.yaml]" in printed
    assert "error GOV101 no-owner" in printed
    assert "1 failed, 1 passed" in printed


def test_a_folder_without_plans_is_an_error(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "plans").mkdir()
    printed = run(tmp_path, environment)
    assert "there is no document in plans" in printed
    assert "1 error" in printed
