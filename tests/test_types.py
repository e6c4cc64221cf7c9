"""User code type-checks under mypy and pyright, both strict; and it runs."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

import mutuallearning as ml

ROOT = Path(__file__).parents[1]
SNIPPETS = sorted((ROOT / "tests" / "typing_snippets").glob("*.py"))


@pytest.fixture
def user_folder(tmp_path: Path) -> Path:
    """Put the snippets where a user would have them, away from this project's own settings."""
    shutil.copytree(
        ROOT / "tests" / "typing_snippets", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', encoding="utf-8")
    return tmp_path


def test_mypy_strict(user_folder: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "app"],
        cwd=user_folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"Success: no issues found in {len(SNIPPETS)} source files" in result.stdout, (
        result.stdout + result.stderr
    )


def test_pyright_strict(user_folder: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "app"],
        cwd=user_folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "0 errors, 0 warnings" in result.stdout, result.stdout + result.stderr


def module(name: str) -> ModuleType:
    """Import a snippet."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tests" / "typing_snippets" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_a_service_returns_the_report_that_python_gives() -> None:
    client = TestClient(module("service").app)
    plan = ml.ActivityPlan(title="Vienna", format="peer-review", stage="final")
    response = client.post("/check", json=plan.to_data())
    assert 200 == response.status_code
    assert ml.check(plan) == TypeAdapter(ml.Report).validate_python(response.json())


def test_a_service_describes_the_report() -> None:
    schema = TestClient(module("service").app).get("/openapi.json").json()
    assert {"findings", "verdicts", "state"} <= set(schema["components"]["schemas"]["Report"]["properties"])
