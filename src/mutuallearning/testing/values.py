"""Strategies of single values, as documents write them: texts, dates, lengths of time, amounts, words of a list.

Each follows from the type of a field and its marks. What is not known here is taken from the examples in the JSON
Schema of the type, so that a new type is never left out.
"""

from __future__ import annotations

import datetime
import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.references import LocalKey
from mutuallearning.types.clock import parse_time
from mutuallearning.types.count import Count
from mutuallearning.types.country import COUNTRY_NAMES, parse_country
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.duration import Duration
from mutuallearning.types.extensions import Extensions
from mutuallearning.types.language import parse_language
from mutuallearning.types.numbers import Between
from mutuallearning.types.offset import Offset
from mutuallearning.types.parsed import Parsed
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence
from mutuallearning.types.text import Email, FormatSlug, Paragraphs, Shape, Slug, Text, Url
from mutuallearning.types.vocabulary import OpenVocabulary
from mutuallearning.types.zone import parse_zone

_Strategy = st.SearchStrategy[Any]

_WORDS = ("Vienna", "Older workers", "Één loket", "Работа", "学び合い", "O'Neill & Söhne <test>")
_TRAPS = ("NO", "null", "9:30", "2026-11-22", "1e3", "none", "- a", "a: b #c", " a ", "=1+1", "a\n\nb", '"')
"""What readers of texts and tables take for something else."""

_LETTERS = st.characters(exclude_categories=("Cc", "Cs"))
_TEXTS = st.sampled_from(_WORDS + _TRAPS) | st.builds(
    "{}{}".format, st.sampled_from("aÄ学"), st.text(_LETTERS, max_size=30)
)
_DAYS = st.dates(datetime.date(2025, 1, 1), datetime.date(2028, 12, 31)).map(str)
_DATES = st.one_of(
    _DAYS,
    _DAYS.map(lambda day: day[:7]),
    st.integers(2020, 2030),
    st.sampled_from(("mid-May 2026", "2026-Q3", "before 2026-06-12", "winter 2026/27", "2026-09 or 2026-10")),
)
_OFFSETS = st.sampled_from(("on start", "at end")) | st.builds(
    "{} {} {} {}".format,
    st.integers(0, 30),
    st.sampled_from(("days", "weeks", "months", "working days")),
    st.sampled_from(("before", "after")),
    st.sampled_from(("start", "end")),
)
_SMALL = st.integers(0, 60)
_COUNTS = _SMALL | st.builds(
    "{} {}".format, st.sampled_from(("around", "at least", "up to", "more than")), _SMALL
)
_LENGTHS = st.builds(
    "{}{} {}".format,
    st.sampled_from(("", "around ", "at least ", "up to ")),
    st.integers(1, 90) | st.sampled_from((0.5, 1.5)),
    st.sampled_from(("minutes", "hours", "half days", "days", "weeks", "months")),
)
_RECURRENCES = st.builds(
    "{}{}".format,
    st.sampled_from(("every week", "every 4 to 5 weeks", "every month on the last Friday", "yearly")),
    st.sampled_from((", twice", ", 6 times", " until 2029", " until 2028-06-30")),
)
_JSON: _Strategy = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats(-9, 9) | _TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_TEXTS, inner, max_size=2),
    max_leaves=4,
)
_SLUGS = st.sampled_from(("host", "north-city", "peer-2")) | st.from_regex(
    r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True
)
_LOCAL = st.sampled_from(("a", "b", "c"))
"""Ids that are known only inside one object: few, so that what names them often meets them."""

_CLASSES: Final[Mapping[object, _Strategy]] = MappingProxyType(
    {
        PartialDate: _DATES,
        Deadline: _OFFSETS | _DATES,
        Offset: _OFFSETS,
        Count: _COUNTS,
        Duration: _LENGTHS,
        Recurrence: _RECURRENCES,
        Extensions: st.dictionaries(st.sampled_from(("org.example", "x")), _JSON, max_size=2),
        bool: st.booleans(),
        str: _TEXTS,
    }
)

_PARSERS: Final[Mapping[object, _Strategy]] = MappingProxyType(
    {
        parse_country: st.sampled_from(sorted(COUNTRY_NAMES)),
        parse_language: st.sampled_from(("en", "de", "pt-BR", "sr-Latn")),
        parse_zone: st.sampled_from(("Europe/Vienna", "Europe/Lisbon", "UTC")),
        parse_time: st.builds("{:02}:{}".format, st.integers(7, 21), st.sampled_from(("00", "15", "30"))),
    }
)


def _shape(annotated: object) -> Shape:
    """Find the bounds of one of the types of texts."""
    return next(mark for mark in marks_of(annotated) if isinstance(mark, Shape))


def marks_of(annotation: object) -> tuple[object, ...]:
    """Give the marks of an annotation, those behind a `Field` among them."""
    found: list[object] = []
    for mark in getattr(annotation, "__metadata__", ()):
        found += (mark, *mark.metadata) if isinstance(mark, FieldInfo) else (mark,)
    return tuple(found)


_SHAPES: Final[Mapping[Shape, Callable[[], _Strategy]]] = MappingProxyType(
    {
        _shape(Text): lambda: _TEXTS,
        _shape(Paragraphs): lambda: _TEXTS | st.lists(_TEXTS, min_size=2, max_size=3).map("\n\n".join),
        _shape(Slug): lambda: _SLUGS,
        _shape(FormatSlug): lambda: st.sampled_from((*builtin().slugs(), "x-own-way")),
        _shape(Url): lambda: st.builds(
            "https://example.org/{}".format, st.sampled_from(("", "a?b=c#d", "é"))
        ),
        _shape(Email): lambda: st.builds("{}@example.org".format, st.sampled_from(("team", "a.b+c"))),
    }
)


def values(annotation: Any, marks: Iterable[object] = ()) -> st.SearchStrategy[Any]:  # noqa: ANN401 -- types have no type in common
    """Give a strategy of values that a field takes, as they stand in a document.

    Args:
        annotation: The type of the field; neither a model nor a list.
        marks: Its marks, where they are kept apart from it.

    >>> from hypothesis import find
    >>> find(values(Deadline), lambda deadline: True)
    'on start'
    """
    marks = (*marks, *marks_of(annotation))
    if typing.get_origin(annotation) is typing.Annotated:
        annotation = typing.get_args(annotation)[0]
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        parts = [part for part in typing.get_args(annotation) if part is not type(None)]
        return st.one_of(*(values(part, marks) for part in parts))
    if typing.get_origin(annotation) is typing.Literal:
        return st.sampled_from(typing.get_args(annotation))
    if typing.get_origin(annotation) is Mapping:
        keys, items = typing.get_args(annotation)
        return st.dictionaries(values(keys), values(items), max_size=2)
    if any(isinstance(mark, LocalKey) for mark in marks):
        return _LOCAL
    for mark in marks:
        known = _by_mark(mark)
        if known is not None:
            return known
    if annotation is int or annotation is float:
        return _numbers(_bound(marks, "ge"), _bound(marks, "le"), is_whole=annotation is int)
    if annotation in _CLASSES:
        return _CLASSES[annotation]
    return _examples(TypeAdapter[Any](annotation).json_schema())


def _by_mark(mark: object) -> _Strategy | None:
    match mark:
        case Shape():
            return _SHAPES[mark]() if mark in _SHAPES else _matching(mark.pattern)
        case OpenVocabulary(known=known):
            return st.sampled_from((*known, "x-own"))
        case Parsed(parse=parse, json_schema=schema):
            return _PARSERS[parse] if parse in _PARSERS else _examples(schema)
        case Between(low=low, high=high):
            return _numbers(low, high, is_whole=False)
        case _:
            pattern = getattr(mark, "pattern", None)
            return None if pattern is None else _matching(pattern)


def _matching(pattern: str | re.Pattern[str]) -> _Strategy:
    return st.from_regex(pattern, fullmatch=True)


def _bound(marks: Iterable[object], name: str) -> Any:  # noqa: ANN401 -- a number, if there is a bound
    return next((bound for mark in marks if (bound := getattr(mark, name, None)) is not None), None)


def _numbers(low: int | None, high: int | None, *, is_whole: bool) -> _Strategy:
    """Prefer numbers of an everyday size."""
    first = max(low or 0, 0)
    small = st.integers(first, first + 9 if high is None else min(high, first + 9))
    if is_whole:
        return small | st.integers(low, high)
    return small | st.floats(low, high, allow_nan=False, allow_infinity=False)


def _examples(schema: Mapping[str, Any]) -> _Strategy:
    return st.sampled_from(tuple(schema["examples"]))
