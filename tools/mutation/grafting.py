"""How a mutant takes effect in a process that has everything loaded: new code in the functions that are there.

Whoever has taken a function along, by a decorator or an import, runs the new code then, and nothing is loaded again.
A constant is set in every module that has it under its name; a rule takes over what its new declaration says.
"""

from __future__ import annotations

import functools
import gc
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import cast

import attrs

from mutuallearning.rulekit.rule import Rule

PACKAGE = "mutuallearning"

_CACHED = type(functools.cache(len))
"""What a function is whose results are kept."""


class GraftError(Exception):
    """A mutant cannot take effect."""


Functions = dict[str, dict[str, list[list[FunctionType]]]]
"""Files, names of functions, and one group for each definition of that name, in their order."""


def functions_of(folder: Path) -> Functions:
    """Find all functions that stand in the files of a folder, wherever they have gone."""
    found: dict[str, dict[str, dict[int, list[FunctionType]]]] = {}
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(f"{folder}/"):
            code = one.__code__
            names = found.setdefault(code.co_filename, defaultdict(lambda: defaultdict(list)))
            names[code.co_qualname][code.co_firstlineno].append(one)
    return {
        file: {name: [lines[line] for line in sorted(lines)] for name, lines in names.items()}
        for file, names in found.items()
    }


def graft(file: Path, source: str, functions: Functions) -> None:
    """Put the code of a changed file into its functions.

    Raises:
        GraftError: If the functions of the changed file are not those that are loaded.
    """
    compiled: defaultdict[str, list[CodeType]] = defaultdict(list)
    for code in _codes(compile(source, str(file), "exec", dont_inherit=True)):
        compiled[code.co_qualname].append(code)
    for name, groups in functions.get(str(file), {}).items():
        codes = sorted(compiled[name], key=lambda code: code.co_firstlineno)
        if len(codes) != len(groups):
            raise GraftError(f"{file}: {name} is defined {len(codes)} times, and loaded {len(groups)} times")
        for code, group in zip(codes, groups, strict=True):
            for function in group:
                function.__code__ = code


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def graft_constants(module: ModuleType, file: Path, source: str) -> None:
    """Set the constants of a module to what a changed file makes of them."""
    fresh = ModuleType(module.__name__)
    fresh.__file__ = str(file)
    exec(compile(source, str(file), "exec", dont_inherit=True), fresh.__dict__)  # noqa: S102 -- our own source, changed
    for name, new in fresh.__dict__.items():
        old = module.__dict__.get(name)
        if isinstance(old, Rule) and isinstance(new, Rule):
            for field in attrs.fields(Rule):
                if field.name != "check":
                    object.__setattr__(old, field.name, getattr(new, field.name))
        elif not isinstance(new, FunctionType | ModuleType | type):
            value = _of_class(new, cast("type[object]", type(old)))
            if type(old) is type(value) and old != value:
                setattr(module, name, value)
                _replace(name, old, value)


def _of_class(new: object, old: type) -> object:
    """Give a value as one of the class that is loaded, if its own stands in the module and was made anew with it."""
    made_anew = type(new) is not old and type(new).__qualname__ == old.__qualname__
    if not made_anew or not attrs.has(old):
        return new
    value = object.__new__(old)
    for field in attrs.fields(old):
        object.__setattr__(value, field.name, getattr(new, field.name))
    return value


def _replace(name: str, old: object, new: object) -> None:
    """Set a constant wherever it was imported to."""
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith(PACKAGE) and module.__dict__.get(name) is old:
            setattr(module, name, new)


def kept_results(folders: tuple[Path, ...]) -> list[Callable[[], None]]:
    """Find the functions that stand in some folders and keep their results; gives what empties each of them."""
    starts = tuple(f"{folder}/" for folder in folders)
    found: list[Callable[[], None]] = []
    for one in gc.get_objects():
        if isinstance(one, _CACHED):
            code = getattr(one.__wrapped__, "__code__", None)
            if code is not None and code.co_filename.startswith(starts):
                found.append(one.cache_clear)
    return found
