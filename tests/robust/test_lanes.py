"""Runs of the tests elsewhere: nothing is skipped in silence, and only what cannot be done there is left out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import nox
import pytest

ROOT = Path(__file__).parents[2]

sys.path.insert(0, str(ROOT / "tools"))

from lanes.core import LIBRARY, needed, told  # noqa: E402 -- as above

import figures  # noqa: E402 -- a script in a folder of scripts, no package
from mutuallearning.errors import MissingExtraError, UsageError  # noqa: E402 -- as above

PASSES = "def test_passes():\n    assert 1 + 1 == 2\n"
SKIPS = "import pytest\n\ndef test_skips():\n    pytest.skip('today')\n"
SKIPS_ALL = "import pytest\n\npytest.skip('today', allow_module_level=True)\n"
NEEDS = "import nothing_of_that_name\n\ndef test_needs():\n    assert nothing_of_that_name\n"
NEEDS_LATE = "def test_needs():\n    import nothing_of_that_name\n"
MISSES = """
from mutuallearning.errors import MissingExtraError

def test_misses():
    try:
        raise MissingExtraError("cli", "rich")
    except MissingExtraError:
        assert "" == "red"
"""
UNABLE = """
def test_starts_a_process():
    raise OSError(138, "emscripten does not support processes.")
"""
STUMBLES = """
def _find_in_subschemas():
    raise TypeError("unhashable type: 'dict'")

def test_stumbles():
    _find_in_subschemas()
"""
WITHOUT_WHEEL = "import django_is_not_there\n"
FAILS = "def test_fails():\n    assert 1 + 1 == 3\n"
"""Modules of tests."""


def run(folder: Path, *options: str, **modules: str) -> tuple[int, str]:
    """Run tests in a folder as a lane, and give the exit code and the line of figures."""
    (folder / "pytest.ini").write_text("[pytest]\ntestpaths = tests\n")
    (folder / "tests").mkdir()
    for name, source in modules.items():
        (folder / "tests" / f"test_{name}.py").write_text(source)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "lanes.noted",
            "--lane=here",
            "-p",
            "no:cacheprovider",
            *options,
        ],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT / "tools"), "PATH": "", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = next((line for line in done.stdout.splitlines() if line.startswith("passed ")), done.stderr)
    return done.returncode, told


@pytest.mark.parametrize("processes", [(), ("-p", "xdist", "--numprocesses=1")])
@pytest.mark.parametrize(
    ("source", "code"),
    [(PASSES, 0), (SKIPS, 1), (SKIPS_ALL, 1), (FAILS, 1)],
    ids=["passes", "skips", "skips all", "fails"],
)
def test_a_skipped_test_fails_the_run(
    source: str, code: int, processes: tuple[str, ...], tmp_path: Path
) -> None:
    ended, told = run(tmp_path, *processes, one=source, other=PASSES)
    assert code == ended
    assert told.startswith(f"passed {2 - code}, left_out 0, ")


@pytest.mark.parametrize("processes", [(), ("-p", "xdist", "--numprocesses=1")])
def test_what_needs_more_is_left_out_and_counted(processes: tuple[str, ...], tmp_path: Path) -> None:
    modules = {"passes": PASSES, "needs": NEEDS, "late": NEEDS_LATE, "misses": MISSES, "skips": SKIPS}
    ended, told = run(tmp_path, "-p", "lanes.core", *processes, **modules)
    assert 0 == ended
    assert told.startswith("passed 1, left_out 4, ")


def test_what_a_browser_cannot_do_is_left_out_and_counted(tmp_path: Path) -> None:
    modules = {
        "passes": PASSES,
        "unable": UNABLE,
        "stumbles": STUMBLES,
        "wheel": WITHOUT_WHEEL,
        "skips": SKIPS,
    }
    ended, told = run(tmp_path, "-p", "lanes.browser", **modules)
    assert 0 == ended
    assert told.startswith("passed 1, left_out 4, ")


def test_what_fails_in_a_browser_is_a_failure(tmp_path: Path) -> None:
    ended, told = run(tmp_path, "-p", "lanes.browser", passes=PASSES, fails=FAILS)
    assert 1 == ended
    assert told.startswith("passed 1, left_out 0, ")


@pytest.mark.parametrize("some", ["tests/test_one.py", "-kpasses"])
def test_some_of_the_tests_are_not_noted(some: str, tmp_path: Path) -> None:
    ended, told = run(tmp_path, "--record", some, one=PASSES)
    assert pytest.ExitCode.USAGE_ERROR == ended
    assert "figures are noted of all tests only" in told


def fails_to_import(file: Path, name: str, inside: str = "<module>") -> ModuleNotFoundError:
    """Import something that is not there, in a module or in a function of it, and give the error."""
    code = compile(f"import {name}", str(file), "exec").replace(co_name=inside)
    with pytest.raises(ModuleNotFoundError) as caught:
        exec(code)  # noqa: S102 -- our own line
    return caught.value


@pytest.mark.parametrize(
    ("file", "inside", "reason"),
    [
        (ROOT / "tests" / "test_api.py", "<module>", "needs the package not_there"),
        (ROOT / "tests" / "test_api.py", "test_of_something", "needs the package not_there"),
        (LIBRARY / "bulk" / "arrow.py", "<module>", "needs the package not_there"),
        (LIBRARY / "testing" / "texts.py", "texts", "needs the package not_there"),
        (LIBRARY / "api.py", "check", None),
    ],
)
def test_what_a_function_of_the_library_cannot_import_is_a_fault(
    file: Path, inside: str, reason: str | None
) -> None:
    assert reason == needed(fails_to_import(file, "not_there", inside))


def test_the_library_itself_is_never_what_is_missing() -> None:
    assert needed(fails_to_import(ROOT / "tests" / "test_api.py", "mutuallearning.gone")) is None
    assert needed(UsageError("no such rule")) is None


def test_a_program_of_the_environment_is_missing() -> None:
    with pytest.raises(FileNotFoundError) as caught:
        subprocess.run([Path(sys.executable).with_name("not-there")], check=True)
    assert "needs the program not-there" == needed(caught.value)
    assert needed(FileNotFoundError(2, "No such file", "plan.yaml")) is None


def test_programs_tell_what_is_missing() -> None:
    assert "needs the extra html" == told(f"exit code 2: {MissingExtraError('html', 'jinja2')}")
    assert "needs the package hypothesis" == told("ModuleNotFoundError: No module named 'hypothesis'")
    assert told("ModuleNotFoundError: No module named 'rich'") is None
    assert told("1 == 2") is None


def test_what_is_noted_is_of_runs_that_there_are() -> None:
    done = subprocess.run(
        [sys.executable, "-m", nox.__name__, "--list", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    runs = {one["session"] for one in json.loads(done.stdout)}
    assert {"core", "lowest"} <= runs
    assert set(figures.read("versions")) <= runs
