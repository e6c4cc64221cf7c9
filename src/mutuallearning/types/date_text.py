"""How people write a date that is not a plain day: the forms, as patterns and as parts.

Everything here is text in, parts out; what the parts mean is told by `PartialDate`.
"""

from __future__ import annotations

import calendar
import re
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, cast

import attrs

from mutuallearning.types.number_words import any_case
from mutuallearning.types.patterns import compiled

Part: TypeAlias = Literal[
    "early", "mid", "late", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "spring", "summer", "autumn", "winter"
]
"""A part of a year, or (`early`, `mid`, `late`) of a year or month."""

How: TypeAlias = Literal["before", "by", "after", "around"]
"""On which side of the date that is named the day lies."""

Link: TypeAlias = Literal["or", "to"]
"""How two dates belong together: one of both, or some time between them."""

_YEAR = "[1-9][0-9]{3}"
_MONTH = "0[1-9]|1[0-2]"
_DAY = "0[1-9]|[12][0-9]|3[01]"

PLAIN_DATE: Final = re.compile(f"({_YEAR})(?:-({_MONTH})(?:-({_DAY}))?)?")
"""A day, a month or a year, in parts: the form nearly all dates have."""

# Not from the `calendar` module, whose names follow the language of the computer.
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_NUMBERS: Final = MappingProxyType(
    {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
)
MONTH_NAME = "|".join(
    any_case(
        "sep(?:t(?:ember)?)?" if name == "September" else f"{name[:3]}(?:{name[3:]})?" if name[3:] else name
    )
    for name in MONTHS
)
_PARTS: Final[MappingProxyType[str, Part]] = MappingProxyType(
    {
        "early": "early",
        "beginning of": "early",
        "start of": "early",
        "mid": "mid",
        "middle of": "mid",
        "late": "late",
        "end of": "late",
        "spring": "spring",
        "summer": "summer",
        "autumn": "autumn",
        "fall": "autumn",
        "winter": "winter",
        "first half of": "H1",
        "second half of": "H2",
    }
)
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_HOWS: Final[MappingProxyType[str, How]] = MappingProxyType(
    {
        "before": "before",
        "by": "by",
        "after": "after",
        "around": "around",
        "about": "around",
        "circa": "around",
        "ca.": "around",
        "ca": "around",
    }
)


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(any_case(re.escape(word).replace(r"\ ", " ")) for word in words)


_THIRD = _any_of(("early", "beginning of", "start of", "mid", "middle of", "late", "end of"))
_ONE_FORMS = (
    rf"(?P<year>{_YEAR})(?:-(?P<month>{_MONTH})(?:-(?P<day>{_DAY}))?)?",
    rf"(?:(?P<day>[1-9]|[0-3][0-9]) )?(?P<name>{MONTH_NAME}) (?P<year>{_YEAR})",
    rf"(?:the )?(?P<part>{_THIRD})[ -](?P<year>{_YEAR})(?:-(?P<month>{_MONTH}))?",
    rf"(?:the )?(?P<part>{_THIRD})[ -](?P<name>{MONTH_NAME}) (?P<year>{_YEAR})",
    rf"(?P<year>{_YEAR})-(?P<code>Q[1-4]|H[12])",
    rf"(?P<code>Q[1-4]|H[12]) (?P<year>{_YEAR})",
    rf"(?:the )?(?P<part>{_any_of(('first half of', 'second half of'))}) (?P<year>{_YEAR})",
    rf"(?P<part>{_any_of(_SEASONS)}) (?P<year>{_YEAR})",
)
_SIMPLE = "|".join(f"(?:{re.sub(r'[?]P<[a-z]+>', '?:', form)})" for form in _ONE_FORMS)
_HOW = f"{_any_of(tuple(_HOWS))}|~"
_LINKED = (
    rf"(?P<first>{_SIMPLE}) (?P<link>or|to) (?P<second>{_SIMPLE})",
    rf"[Bb]etween (?P<first>{_SIMPLE}) and (?P<second>{_SIMPLE})",
    rf"(?P<first>{MONTH_NAME}) (?P<link>or|to) (?P<second>(?:{MONTH_NAME}) (?P<year>{_YEAR}))",
)
_WINTER = rf"[Ww]inter (?P<year>{_YEAR})/(?P<next>[0-9]{{2}})"
_HOW_FORM = rf"(?P<how>{_HOW}) ?(?P<one>{_SIMPLE})"

_WRITTEN = (
    rf"(?:(?:the )?(?:{_any_of(tuple(_PARTS))})[ -])?(?:[0-3]?[0-9] )?(?:(?:{MONTH_NAME}|[QH][1-4]) )?"
    rf"{_YEAR}(?:-(?:(?:{_MONTH})(?:-(?:{_DAY}))?|Q[1-4]|H[12])|/[0-9]{{2}})?"
)
DATE_PATTERN: Final = (
    rf"^(?:(?:(?:{_HOW}) ?|[Bb]etween )?{_WRITTEN}(?: (?:or|to|and) {_WRITTEN})?"
    rf"|[A-Za-z][a-z]{{2,8}} (?:or|to) [A-Za-z][a-z]{{2,8}} {_YEAR})$"
)
"""A pattern that all dates as text match, and few other texts: short, since it stands at every date of a schema."""


@attrs.frozen
class OneDate:
    """The parts of one date as it is written."""

    year: int
    month: int | None = None
    day: int | None = None
    part: Part | None = None


@attrs.frozen
class WrittenDate:
    """The parts of a whole text: one date, or two with their link."""

    one: OneDate
    how: How | None = None
    other: OneDate | None = None
    link: Link | None = None


def read_date(text: str) -> WrittenDate | None:
    """Take a text apart; None where it has no form that is known.

    >>> read_date("mid-May 2017").one
    OneDate(year=2017, month=5, day=None, part='mid')
    """
    one = _read_one(text)
    if one is not None:
        return WrittenDate(one)
    match = compiled(_HOW_FORM).fullmatch(text)
    if match is not None:
        how = _HOWS.get(match["how"].lower(), "around")
        one = _read_one(match["one"])
        return None if one is None else WrittenDate(one, how)
    match = compiled(_WINTER).fullmatch(text)
    if match is not None:
        year = int(match["year"])
        if int(match["next"]) != (year + 1) % 100:
            return None
        return WrittenDate(OneDate(year, 12), None, OneDate(year + 1, 2), "to")
    for form in _LINKED:
        match = compiled(form).fullmatch(text)
        if match is not None:
            return _read_two(match.groupdict())
    return None


def _read_one(text: str) -> OneDate | None:
    for form in _ONE_FORMS:
        match = compiled(form).fullmatch(text)
        if match is None:
            continue
        groups = match.groupdict()
        month, name, day = groups.get("month"), groups.get("name"), groups.get("day")
        part = groups.get("part")
        return OneDate(
            int(groups["year"]),
            int(month) if month else month_number(name) if name else None,
            int(day) if day else None,
            _PARTS[part.lower()] if part else cast("Part | None", groups.get("code")),
        )
    return None


def _read_two(groups: dict[str, str]) -> WrittenDate | None:
    # "September or October 2024": the first month borrows the year of the second.
    first = f"{groups['first']} {groups['year']}" if "year" in groups else groups["first"]
    one, other = _read_one(first), _read_one(groups["second"])
    if one is None or other is None:
        return None
    return WrittenDate(one, None, other, cast("Link", groups.get("link") or "to"))


def month_number(name: str) -> int:
    """Give the number of a month by its name or the beginning of it.

    >>> month_number("May"), month_number("sept")
    (5, 9)
    """
    return _MONTH_NUMBERS[name[:3].lower()]


def last_day(year: int, month: int) -> int:
    """Give the number of days that a month has."""
    return calendar.monthrange(year, month)[1]
