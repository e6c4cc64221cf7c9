"""What the package and its commands load: only what they need. Seen in modules, since times depend on the machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PLAN = {"mutuallearning": 1, "kind": "activity-plan", "title": "Vienna", "format": "peer-review"}

NEVER = frozenset(
    {
        *("hypothesis", "jinja2", "openpyxl", "icalendar", "holidays", "shtab", "rich", "unittest", "pytest"),
        *("multiprocessing", "concurrent.futures", "logging", "asyncio", "ssl"),
        *("mutuallearning.testing", "mutuallearning.drafting", "mutuallearning.timetables"),
        *("mutuallearning.exporting", "mutuallearning.reporting.html", "mutuallearning.spreadsheets.writing"),
        "mutuallearning.models.json_schema",
    }
)
"""What a check of one file has no use for."""


def loaded(program: str, *words: str) -> frozenset[str]:
    """Name the modules that a program loads beyond those that the interpreter itself has loaded."""
    whole = (
        "import sys\nbefore = set(sys.modules)\n"
        f"{program}\n"
        "names = sorted(set(sys.modules) - before)\nimport json\nsys.stderr.write(json.dumps(names))"
    )
    done = subprocess.run([sys.executable, "-c", whole, *words], capture_output=True, text=True, check=True)
    return frozenset(json.loads(done.stderr.splitlines()[-1]))


RUN = "from mutuallearning.__main__ import main\nmain()"


def test_the_package_alone_loads_nothing() -> None:
    assert {"mutuallearning", "mutuallearning._version"} == loaded("import mutuallearning")


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_is_told_before_anything_is_loaded(flag: str) -> None:
    own = {"mutuallearning", "mutuallearning._version", "mutuallearning.__main__"}
    assert own == loaded(RUN, flag)


@pytest.mark.parametrize("suffix", ["json", "yaml"])
def test_a_check_loads_only_what_it_needs(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"plan.{suffix}"
    path.write_text(json.dumps(PLAN), encoding="utf-8")
    names = loaded(RUN, "check", "--fail-on", "never", str(path))
    assert frozenset() == NEVER & names
    assert ("yaml" in names) == (suffix == "yaml")
    assert "mutuallearning.checking.engine" in names


def test_help_loads_no_models() -> None:
    names = loaded(RUN, "--help")
    assert "argparse" in names
    assert frozenset() == {"pydantic", "attrs", "yaml", "mutuallearning.models"} & names


def test_a_check_of_a_plan_in_hand_loads_no_reader_of_yaml() -> None:
    names = loaded("import mutuallearning as ml\nml.check(ml.ActivityPlan(title='x'))")
    assert frozenset() == (NEVER | {"yaml", "argparse", "mutuallearning.cli"}) & names


@pytest.mark.parametrize("own", [True, False], ids=["process of its own", "called"])
def test_only_in_a_process_of_its_own_it_looks_for_garbage_less_often(*, own: bool) -> None:
    program = (
        "import gc, sys\nfrom mutuallearning.__main__ import main\nbefore = gc.get_threshold()[0]\n"
        f"main({'' if own else 'sys.argv[1:]'})\nsys.stderr.write(str(gc.get_threshold()[0] > before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "formats"], capture_output=True, text=True, check=True
    )
    assert str(own) == done.stderr
