"""What the tests of the places share: a folder of plans, the examples, and a way to run their shell lines."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]

GOOD = """\
mutuallearning: 1
kind: activity-plan
title: Graz
format: peer-assist
stage: draft
topics:
  - title: First meetings
    questions:
      - text: What makes a first meeting lead to a second one?
goal:
  statement: Both services know what they want to try at home.
actors:
  - {id: owner, roles: [owner]}
  - {id: facilitator, roles: [facilitator]}
"""
FLAWED = GOOD.replace("Graz", "Tartu").replace("[owner]", "[chair]")

Example = Callable[[str], ModuleType]
Bash = Callable[[str, Mapping[str, str]], subprocess.CompletedProcess[str]]


@pytest.fixture
def example() -> Iterator[Example]:
    """Import an example by the name of its file."""
    names: list[str] = []

    def load(name: str) -> ModuleType:
        path = ROOT / "examples" / "integrations" / f"{name}.py"
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module  # SQLAlchemy looks annotations up there
        names.append(name)
        spec.loader.exec_module(module)
        return module

    yield load
    for name in names:
        del sys.modules[name]


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Make a folder that holds a folder of plans, one good and one flawed, and a file of something else."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "graz.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "plans" / "tartu.yaml").write_text(FLAWED, encoding="utf-8")
    (tmp_path / "other.yaml").write_text("a: 1\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def environment() -> dict[str, str]:
    """Give the environment of a shell in which this library is installed."""
    kept = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "COLUMNS")}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**kept, "PATH": path, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}


@pytest.fixture
def bash(tmp_path: Path, environment: dict[str, str]) -> Bash:
    """Run a script as CI servers do: it ends with the first command that fails."""

    def run(script: str, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=tmp_path,
            env={**environment, **variables},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is here takes other programs and time: it is run as a campaign."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("campaign")
