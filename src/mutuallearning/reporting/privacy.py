"""Hides what is about one person where a line of a document is shown."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import attrs
from pydantic import BaseModel

from mutuallearning.models.actor import PERSONAL
from mutuallearning.models.structure import fields_of, shapes_of
from mutuallearning.reading.personal import is_identifier
from mutuallearning.reporting.private_key import looks_personal
from mutuallearning.reporting.private_words import hidden, hide_words, words_in

SourceLine = Callable[[int], str]
"""Gives one line of a document by its number, from 1."""

_CONTEXT = 1000
"""Characters before a stretch of a line that are looked at too: the key may stand there that says what it is."""

_LINES_ABOVE = 100
"""Lines above another in which the key is looked for that it belongs to."""

_WORD = re.compile(r"[^\s\"'<>,;:()\[\]{}]+")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*+\"?|'[^']*+'?")
_KEY = re.compile(r"(?<![\w-])[\"']?(?P<key>[^\W\d_][\w-]*+)[\"']?[ \t]*:")
_VALUE = re.compile(r"[^\s,{}\[\]]+")
_INDENT = re.compile(r"[ ]*(?:- +)*")


@attrs.frozen
class Hiding:
    """The lines of a document, with what is about one person hidden in them; their length stays.

    Attributes:
        raw: Gives a line as it is.
        hide: Hides what is to be hidden in a stretch of the line with a number.
    """

    raw: SourceLine
    hide: Callable[[int, str], str]

    def __call__(self, number: int) -> str:
        """Give a whole line."""
        return self.hide(number, self.raw(number))

    def part(self, number: int, low: int, high: int) -> str:
        """Give a stretch of a line; it costs no more where the line is as long as a file."""
        start = max(low - _CONTEXT, 0)
        return self.hide(number, self.raw(number)[start:high])[low - start :]


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


@functools.cache
def named_shapes(model: type[BaseModel]) -> frozenset[str]:
    """Find the places in which people write a name where an identifier of an actor belongs."""
    referring = {field.shape for field in fields_of(model) if "actors" in field.refers}
    return frozenset({"actors", "actors.id", *referring})


def personal_texts(value: object, model: type[BaseModel], at: str = "") -> Iterator[str]:
    """Yield the texts of a document that are about one person, as they stand in its data.

    That is what stands under a personal field, under an unknown key that looks like one, or in the place of
    an actor's identifier without being one.
    """
    if at in personal_shapes(model):
        yield from _texts(value)
    elif isinstance(value, str):
        if at in named_shapes(model) and not is_identifier(value):
            yield value
    elif isinstance(value, dict):
        for key, member in cast("dict[str, object]", value).items():
            below = f"{at}.{key}" if at else key
            if below not in shapes_of(model) and looks_personal(key):
                yield from _texts(member)
            else:
                yield from personal_texts(member, model, below)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from personal_texts(item, model, at)


def _texts(value: object) -> Iterator[str]:
    """Yield all texts in a value, and the keys that are no plain words: a name may stand there."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, member in cast("dict[str, object]", value).items():
            if not is_identifier(key):
                yield key
            yield from _texts(member)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _texts(item)


def without_persons(line: SourceLine, value: dict[str, Any], model: type[BaseModel]) -> Hiding:
    """Hide in every line the texts of a document that are about one person, and all e-mail addresses.

    A name that is written with escapes is not known by its letters: in a document about persons, all that
    stands in quotes is hidden on a line with a backslash.
    """
    names = words_in(personal_texts(value, model))

    def hide(_: int, text: str) -> str:
        if names and "\\" in text:
            text = _QUOTED.sub(lambda found: hidden(found[0]), text)
        text = _without_addresses(text)
        return hide_words(text, names) if names else text

    return Hiding(functools.lru_cache(maxsize=1)(line), hide)


def without_personal_keys(line: SourceLine, model: type[BaseModel]) -> Hiding:
    """Hide in every line what stands after a key that may be about one person: for a text that was not understood.

    After such a key, and on lines that are indented below it, nothing but other keys of the model is shown.
    """
    known = frozenset(field.name for field in fields_of(model))
    personal = {field.name for field in fields_of(model) if _is_personal(field.owner, field.name)}
    personal |= {shape.rpartition(".")[2] for shape in personal_shapes(model)}

    def is_about_person(key: str) -> bool:
        return key in personal or (key not in known and looks_personal(key))

    def first_key(text: str) -> int | None:
        return next((found.end() for found in _KEY.finditer(text) if is_about_person(found["key"])), None)

    def is_below_one(number: int, text: str) -> bool:
        indent = _indent(text)
        for above in range(number - 1, max(number - _LINES_ABOVE, 0), -1):
            other = line(above)[:_CONTEXT]
            if other.strip() and _indent(other) < indent:
                if first_key(other) is not None:
                    return True
                indent = _indent(other)
        return False

    def hide(number: int, text: str) -> str:
        start = 0 if is_below_one(number, text) else first_key(text)
        if start is not None:
            text = text[:start] + _without_values(text[start:], known)
        return _without_addresses(text)

    return Hiding(functools.lru_cache(maxsize=1)(line), hide)


def _indent(text: str) -> int:
    found = _INDENT.match(text)
    return found.end() if found else 0


def _without_values(text: str, known: frozenset[str]) -> str:
    """Hide all but the keys that the models know, and the brackets and commas between values."""
    parts: list[str] = []
    last = 0
    for found in _KEY.finditer(text):
        if found["key"] in known:
            parts += [_without_words(text[last : found.start()]), found[0]]
            last = found.end()
    return "".join([*parts, _without_words(text[last:])])


def _without_words(text: str) -> str:
    return re.sub("• (?=•)", "••", _VALUE.sub(lambda found: hidden(found[0]), text))


def _without_addresses(text: str) -> str:
    # Word by word, which stays linear on a line that is as long as a file.
    return _WORD.sub(lambda found: hidden(found[0]) if "@" in found[0][1:-1] else found[0], text)
