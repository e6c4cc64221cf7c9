"""Hypothesis knows the models by itself, and pays for it only when somebody uses them."""

from __future__ import annotations

import subprocess
import sys

import pytest


def run(program: str) -> str:
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False
    )
    assert 0 == result.returncode, result.stderr
    return result.stdout.strip()


USE = """
from hypothesis import Phase, find, settings, strategies as st
quick = settings(phases=[Phase.generate], database=None, deadline=None)
print(type(find(st.from_type(kind), lambda _: True, settings=quick)).__name__)
"""


@pytest.mark.parametrize(
    "program",
    [
        f"import hypothesis, mutuallearning as ml; kind = ml.ActivityPlan{USE}",
        f"import mutuallearning as ml; kind = ml.ActivityPlan; import hypothesis{USE}",
        f"import hypothesis; from mutuallearning.models.activity_plan import ActivityPlan as kind{USE}",
    ],
    ids=["hypothesis first", "the models first", "a module alone"],
)
def test_plans_are_built_without_an_import_of_ours(program: str) -> None:
    assert "ActivityPlan" == run(program)


def test_importing_hypothesis_loads_no_model() -> None:
    loaded = run(
        "import hypothesis, sys; print(*(name for name in sys.modules if name.startswith('mutual')))"
    )
    assert {
        "mutuallearning",
        "mutuallearning._version",
        "mutuallearning.testing",
        "mutuallearning.testing.registration",
    } == set(loaded.split())
    assert "False" == run("import hypothesis, sys; print('pydantic' in sys.modules)")


def test_modules_keep_their_own_loaders() -> None:
    program = (
        "import hypothesis, inspect, importlib.resources as r, mutuallearning.models.agenda as a;"
        "import mutuallearning.formatbook as f;"
        "print(type(a.__loader__).__name__, type(a.__spec__.loader).__name__, 'class Session' in inspect.getsource(a),"
        " (r.files(f) / 'plans').is_dir())"
    )
    assert "SourceFileLoader SourceFileLoader True True" == run(program)


def test_plug_ins_of_hypothesis_can_be_turned_off() -> None:
    program = (
        "import os; os.environ['HYPOTHESIS_NO_PLUGINS'] = '1'; import hypothesis, sys;"
        "print('mutuallearning' in sys.modules)"
    )
    assert "False" == run(program)


def test_it_watches_only_once() -> None:
    program = (
        "import hypothesis, sys; from mutuallearning.testing.registration import register;"
        "before = len(sys.meta_path); register(); print(before == len(sys.meta_path))"
    )
    assert "True" == run(program)
