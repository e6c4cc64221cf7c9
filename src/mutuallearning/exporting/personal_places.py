"""Finds the persons of a document in its data, whole or broken: what the models mark, and what stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from mutuallearning.exporting.folded import is_unspaced
from mutuallearning.exporting.pseudonyms import Known
from mutuallearning.models.structure import shapes_of
from mutuallearning.reading.personal import is_identifier
from mutuallearning.reporting.privacy import named_shapes, personal_shapes
from mutuallearning.reporting.private_key import looks_personal
from mutuallearning.types.data import is_list, is_mapping
from mutuallearning.types.extensions import NAMESPACE_PATTERN

_NAMESPACE = re.compile(NAMESPACE_PATTERN)


def people_in(value: object, model: type[BaseModel], at: str = "") -> Iterator[Known]:
    """Yield the persons of a document, in its order.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> [one.names for one in people_in({"actors": [{"person": {"name": "Mara Muster"}}]}, ActivityPlan)]
    [('Mara Muster',)]
    """
    if at in personal_shapes(model):
        yield from _person(value)
    elif isinstance(value, str):
        if at in named_shapes(model) and not is_identifier(value):
            yield _named(value)
    elif is_mapping(value):
        for key, member in value.items():
            below = f"{at}.{key}" if at else key
            if below not in shapes_of(model) and looks_personal(key):
                yield from (Known(others=(text,)) for text in _texts(member) if _is_telling(text))
            else:
                yield from people_in(member, model, below)
    elif is_list(value):
        for item in value:
            yield from people_in(item, model, at)


def _named(text: str) -> Known:
    return Known(others=(text,)) if "@" in text else Known(names=(text,))


def _person(value: object) -> Iterator[Known]:
    if isinstance(value, str):
        yield _named(value)
    elif is_list(value):
        for item in value:
            yield from _person(item)
    elif is_mapping(value):
        names = tuple(_texts(value.get("name")))
        others: list[str] = []
        for key, member in value.items():
            if key == "name":
                continue
            others += [] if is_identifier(key) or _NAMESPACE.fullmatch(key) else [key]
            others += [text for text in _texts(member) if key == "email" or _is_telling(text)]
        if names or others:
            yield Known(names, tuple(others))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    elif is_mapping(value):
        for key, member in value.items():
            if not is_identifier(key) and not _NAMESPACE.fullmatch(key):
                yield key
            yield from _texts(member)
    elif is_list(value):
        for item in value:
            yield from _texts(item)


def _is_telling(text: str) -> bool:
    """Tell whether a text is worth looking for elsewhere: a plain word such as `yes` means nobody."""
    return len(text.split()) > 1 or any(not char.islower() for char in text) or any(map(is_unspaced, text))
