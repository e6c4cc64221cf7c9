"""How a mutant takes effect in functions and constants that are loaded already."""

from __future__ import annotations

import functools
import sys
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from mutation.grafting import GraftError, functions_of, graft, graft_constants, kept_results

TEXT = """
import functools
import attrs

LIMIT = 3

@attrs.frozen
class Step:
    size: int

FIRST = Step(1)

@functools.cache
def kept(a):
    return a < 3

class A:
    @property
    def size(self):
        return 3

def limited(a):
    return a < LIMIT
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "grafted.py"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def module(file: Path) -> ModuleType:
    made = ModuleType("mutuallearning_grafted")
    exec(compile(TEXT, str(file), "exec"), made.__dict__)  # noqa: S102 -- the text of this test
    return made


def test_whoever_has_taken_a_function_along_runs_the_new_code(file: Path, module: ModuleType) -> None:
    kept, size = module.kept, module.A().size
    assert (3, False) == (size, kept(3))
    changed = TEXT.replace("a < 3", "a <= 3").replace("return 3", "return 4")
    graft(file, changed, functions_of(file.parent))
    assert (4, False) == (module.A().size, kept(3))
    for forget in kept_results((file.parent,)):
        forget()
    assert kept(3)


def test_a_file_with_other_functions_is_refused(file: Path, module: ModuleType) -> None:
    assert isinstance(module.kept, functools._lru_cache_wrapper)
    with pytest.raises(GraftError, match="limited is defined 0 times, and loaded 1 times"):
        graft(file, TEXT.replace("def limited", "def unlimited"), functions_of(file.parent))


def test_a_constant_is_set(file: Path, module: ModuleType) -> None:
    assert not module.limited(3)
    graft_constants(module, file, TEXT.replace("LIMIT = 3", "LIMIT = 4"))
    assert module.limited(3)


def test_a_constant_of_a_class_of_the_same_module_is_set_and_of_that_class(
    module: ModuleType, file: Path
) -> None:
    graft_constants(module, file, TEXT.replace("Step(1)", "Step(2)"))
    assert (module.Step(2), module.Step) == (module.FIRST, type(module.FIRST))
