"""Hides what is about one person where a line of a document is shown."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import Any, cast

from pydantic import BaseModel

from mutuallearning.models.actor import PERSONAL
from mutuallearning.models.structure import fields_of

SourceLine = Callable[[int], str]
"""Gives one line of a document by its number, from 1."""

_HIDDEN = "•"
_WORD = re.compile(r"[^\s\"'<>,;:()\[\]{}]+")


@functools.cache
def personal_shapes(model: type[BaseModel]) -> frozenset[str]:
    """Find the fields that are marked as personal; an object that holds nothing else is personal as a whole.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> sorted(personal_shapes(ActivityPlan))
    ['actors.person']
    """
    found: set[str] = set()
    for field in fields_of(model):
        if _is_personal(field.owner, field.name):
            others = set(field.owner.model_fields) - {"extensions"}
            holder = field.shape.rpartition(".")[0]
            whole = holder and all(_is_personal(field.owner, name) for name in others)
            found.add(holder if whole else field.shape)
    return frozenset(found)


def _is_personal(owner: type[BaseModel], name: str) -> bool:
    return owner.model_fields[name].json_schema_extra == PERSONAL


def personal_texts(value: object, shapes: frozenset[str], at: str = "") -> Iterator[str]:
    """Yield the texts of a document that are about one person, as they stand in its data."""
    if at in shapes:
        yield from _texts(value)
    elif isinstance(value, dict):
        for key, member in cast("dict[str, object]", value).items():
            yield from personal_texts(member, shapes, f"{at}.{key}" if at else key)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from personal_texts(item, shapes, at)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for member in cast("dict[str, object]", value).values():
            yield from _texts(member)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _texts(item)


def without_persons(line: SourceLine, value: dict[str, Any], model: type[BaseModel]) -> SourceLine:
    """Hide in every line the texts of a document that are about one person, and all e-mail addresses."""
    texts = {part for text in personal_texts(value, personal_shapes(model)) for part in (text, *text.split())}
    longest_first = sorted((text for text in texts if len(text) > 1), key=lambda text: (-len(text), text))
    names = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE) if longest_first else None

    def shown(number: int) -> str:
        text = _without_addresses(line(number))
        return names.sub(_hide, text) if names else text

    return shown


def without_personal_keys(line: SourceLine, model: type[BaseModel]) -> SourceLine:
    """Hide in every line what stands after a key that may be about one person: for a text that was not understood."""
    keys = {field.name for field in fields_of(model) if _is_personal(field.owner, field.name)}
    key = rf"(?P<key>\b(?:{'|'.join(sorted(keys))})[\"']?[ \t]*:[ \t]*)"
    value = r"""(?P<value>"[^"]*"?|'[^']*'?|[^,}#"'\s][^,}#]*)"""
    pattern = re.compile(key + value)

    def shown(number: int) -> str:
        text = pattern.sub(lambda found: found["key"] + _HIDDEN * len(found["value"]), line(number))
        return _without_addresses(text)

    return shown


def _without_addresses(text: str) -> str:
    # Word by word, which stays linear on a line that is as long as a file.
    return _WORD.sub(lambda found: _hide(found) if "@" in found[0][1:-1] else found[0], text)


def _hide(found: re.Match[str]) -> str:
    return _HIDDEN * len(found[0])
