"""The examples in docstrings run and give what they say."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import mutuallearning

MODULES = sorted(
    found.name
    for found in pkgutil.walk_packages(mutuallearning.__path__, "mutuallearning.")
    if not found.name.endswith("__main__")
)


@pytest.mark.parametrize("name", ["mutuallearning", *MODULES])
def test_examples(name: str) -> None:
    module = importlib.import_module(name)
    failed = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE).failed
    assert 0 == failed


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    examples = [
        test for name in MODULES for test in finder.find(importlib.import_module(name)) if test.examples
    ]
    assert len(examples) > len(MODULES) // 20
