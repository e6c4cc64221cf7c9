"""What rules compare with are words that documents can hold: a misspelt one would never be found there."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import typing
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import ModuleType

import pytest

from mutuallearning import rulebook, rulekit
from mutuallearning.api import document_kinds, json_schema
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.survey_item import CORE_ITEM_BY_ID
from mutuallearning.rulekit.rule import Rule
from mutuallearning.types.country import country_name
from mutuallearning.types.duration import DurationUnit


def said(schema: object) -> Iterator[str]:
    """Yield the words that a JSON Schema allows, and the keys."""
    if isinstance(schema, Mapping):
        for key, value in schema.items():
            if key == "const" and isinstance(value, str):
                yield value
            elif key == "properties":
                yield from value
            elif key == "enum":
                yield from (word for word in value if isinstance(word, str))
            yield from said(value)
    elif isinstance(schema, list):
        for one in schema:
            yield from said(one)


@functools.cache
def words() -> frozenset[str]:
    """Give the words that documents use, names of figures and of core items among them."""
    formats = [formatbook.get(slug) for slug in formatbook.slugs()]
    limits = {name for one in formats for name in one.limits}
    of_models = {word for kind in document_kinds() for word in said(json_schema(kind))}
    return frozenset(
        {*of_models, *limits, *formatbook.slugs(), *CORE_ITEM_BY_ID, *typing.get_args(DurationUnit)}
    )


def is_word(word: str) -> bool:
    """Tell whether documents use a word, a path of keys or a country."""
    return words().issuperset(word.split(".")) or (
        len(word) == 2 and word.isupper() and country_name(word) != word
    )


def modules() -> list[ModuleType]:
    """Give the modules of rules, and of what rules are made of."""
    return [
        importlib.import_module(found.name)
        for package in (rulebook, rulekit)
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]


def name_of(module: ModuleType) -> str:
    """Give the code of its rule, or else the name of a module."""
    rule = getattr(module, "RULE", None)
    return rule.code if isinstance(rule, Rule) else module.__name__.rpartition(".")[2]


def collections_of(module: ModuleType) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the constants of a module that are collections of words, with their names."""
    for name, value in vars(module).items():
        if isinstance(value, tuple | AbstractSet | Mapping) and not name.startswith("__"):
            found = frozenset(one for one in value if isinstance(one, str) and one and " " not in one)
            if len(found) == len(tuple(value)):
                yield name, found


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_among_words_of_documents_are_no_others(module: ModuleType) -> None:
    for name, found in collections_of(module):
        known = {word for word in found if is_word(word)}
        assert known in (set(), found), name
