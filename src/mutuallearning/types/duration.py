"""How long something takes, as people say it: 90 minutes, half a day, one week, 6 to 12 months."""

from __future__ import annotations

import functools
import re
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, cast

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from mutuallearning.types.count import TOLERANCE_PARTS
from mutuallearning.types.faults import malformed
from mutuallearning.types.number_words import NUMBER_WORD, NUMBER_WORDS
from mutuallearning.types.parsed import parsed_schema
from mutuallearning.types.patterns import compiled

DurationUnit: TypeAlias = Literal["minute", "hour", "half day", "day", "working day", "week", "month", "year"]
"""The units, the shortest first."""

MAX_DURATION: Final = 100_000
"""Largest number of units."""

AROUND: Final = 1 / TOLERANCE_PARTS
"""How far *around* reaches to either side: as far as with counts of people."""

EXPECTED_DURATION = "a length of time such as 90 minutes, 1.5 days, half a day or 6 to 12 months"
"""What to tell the author of anything else."""

_EXPECTED_AMOUNT = f"a length of more than 0 and at most {MAX_DURATION:,} units"
_DECIMALS = 2
_EXPECTED_DECIMALS = f"a length of time with at most {_DECIMALS} decimals, such as 1.25 days"
_EXPECTED_ORDER = "a length of time with the smaller number first, such as 6 to 12 months"

_AMOUNT = r"[0-9]{1,6}(?:[.][0-9]{1,2})?"
_NUMBER = f"(?:{_AMOUNT}|[Aa]n|{NUMBER_WORD})"
_WHOLE = f"(?:[0-9]{{1,4}}|[Aa]n|{NUMBER_WORD})"
_UNIT = "(?P<unit>minute|min|hour|half[ -]day|working[ -]day|day|week|month|year)s?"
_FORMS = (
    ("exact", f"(?P<first>{_NUMBER})[ -]{_UNIT}"),
    ("around", rf"(?:(?:[Aa]round|[Aa]bout|[Aa]pproximately|[Cc]a[.]?) |~ ?)(?P<first>{_NUMBER}) {_UNIT}"),
    ("least", f"[Aa]t least (?P<first>{_NUMBER}) {_UNIT}"),
    ("above", f"(?:[Mm]ore than|[Oo]ver|[Ll]onger than) (?P<first>{_NUMBER}) {_UNIT}"),
    ("most", f"(?:[Uu]p to|[Aa]t most) (?P<first>{_NUMBER}) {_UNIT}"),
    ("below", f"(?:[Ll]ess than|[Uu]nder|[Ss]horter than) (?P<first>{_NUMBER}) {_UNIT}"),
    # The second dash is an en dash, which word processors make of the first.
    ("range", f"(?P<first>{_NUMBER})(?: ?[-\u2013] ?| (?:to|or) )(?P<second>{_NUMBER}) {_UNIT}"),
    ("range", f"[Bb]etween (?P<first>{_NUMBER}) and (?P<second>{_NUMBER}) {_UNIT}"),
    ("half", "[Hh]alf an? (?P<unit>hour|day|year)"),
    ("and a half", f"(?P<first>{_WHOLE}) (?P<unit>hour|day|month|year)s? and a half"),
    ("and a half", f"(?P<first>{_WHOLE}) and a half (?P<unit>hour|day|month|year)s?"),
    ("hours and minutes", f"(?P<first>{_WHOLE}) hours?(?: and)? (?P<second>[0-9]{{1,2}}) min(?:ute)?s?"),
)
DURATION_PATTERN = "^(?:" + "|".join(re.sub(r"[?]P<[a-z]+>", "?:", form) for _, form in _FORMS) + ")$"
"""The pattern of a duration as text."""

_MINUTES_AN_HOUR = 60
_HALVES: Final[MappingProxyType[str, tuple[float, DurationUnit]]] = MappingProxyType(
    {"hour": (30, "minute"), "day": (1, "half day"), "year": (6, "month")}
)

_DAYS: Final = MappingProxyType(
    {"half day": (0.5, 0.5), "day": (1, 1), "month": (28, 31), "year": (365, 366)}
)
"""How many days a unit has, at least and at most."""

_WORKING_WEEK = 5
_WEEK = 7


@attrs.frozen
class Duration:
    """A length of time, exact or between bounds, in the unit in which it is told.

    Units are not turned into each other, since two half days are no whole day and a month has no fixed
    length. What can be compared is given by `minutes` and `days`.

    >>> str(Duration.parse("half a day")), str(Duration.parse("one week")), str(Duration.parse("6-12 months"))
    ('1 half day', '1 week', '6 to 12 months')
    >>> Duration.parse("more than 3 days").days
    (3, None)

    Attributes:
        minimum: The fewest units it can be, or None where nothing is said.
        maximum: The most units it can be, or None where nothing is said; at least one bound is said.
        unit: The unit of both.
        approximate: Whether the number (both bounds are the same then) is only *around* so much: a quarter
            less or more.
        exclusive: Whether the one bound that is said is itself left out: *more than*, *less than*.
    """

    minimum: float | None
    maximum: float | None
    unit: DurationUnit
    approximate: bool = False
    exclusive: bool = False

    def __attrs_post_init__(self) -> None:
        said = [bound for bound in (self.minimum, self.maximum) if bound is not None]
        for bound in said:
            if not 0 < bound <= MAX_DURATION:
                raise malformed(_EXPECTED_AMOUNT, bound)
            if round(bound, _DECIMALS) != bound:
                raise malformed(_EXPECTED_DECIMALS, bound)
        if (
            not said
            or (self.exclusive and len(said) > 1)
            or (self.approximate and (self.exclusive or self.minimum != self.maximum))
        ):
            raise malformed(EXPECTED_DURATION, None)
        if said != sorted(said):
            raise malformed(_EXPECTED_ORDER, said[0])

    @classmethod
    def parse(cls, value: object) -> Duration:
        """Read a duration from text.

        Raises:
            PydanticCustomError: It cannot be read, is nothing or too long, or its smaller bound comes second;
                see `faults.malformed`.
        """
        if isinstance(value, Duration):
            return value
        if isinstance(value, str):
            return _from_text(value)
        raise malformed(EXPECTED_DURATION, value)

    @property
    def bounds(self) -> tuple[float, float | None]:
        """The fewest and the most units, with the tolerance of *around*; None if there is no upper bound."""
        low, high = self.minimum or 0, self.maximum
        if self.approximate:
            return low * (1 - AROUND), None if high is None else high * (1 + AROUND)
        return low, high

    @property
    def minutes(self) -> tuple[float, float | None] | None:
        """The shortest and the longest that it can be, in minutes; None if it is told in days or longer units."""
        if self.unit not in {"minute", "hour"}:
            return None
        factor = _MINUTES_AN_HOUR if self.unit == "hour" else 1
        low, high = self.bounds
        return low * factor, None if high is None else high * factor

    @property
    def days(self) -> tuple[float, float | None] | None:
        """The shortest and the longest that it can be, in calendar days; None if it is told in minutes or hours.

        A week is five to seven days, since people say *one week* from Monday to Friday; a month has 28 to 31
        and a year 365 or 366. Working days have at least their own number, and at most a weekend for each
        five of them and one more.
        """
        if self.unit in {"minute", "hour"}:
            return None
        low, high = self.bounds
        if self.unit == "week":
            weekend = _WEEK - _WORKING_WEEK
            return max(low * _WEEK - weekend, 0), None if high is None else high * _WEEK
        if self.unit == "working day":
            weekend = _WEEK - _WORKING_WEEK
            return low, None if high is None else high + weekend * (high // _WORKING_WEEK + 1)
        least, most = _DAYS[self.unit]
        return low * least, None if high is None else high * most

    def __str__(self) -> str:
        if self.maximum is None:
            word, last = "more than" if self.exclusive else "at least", self.minimum
        elif self.minimum is None:
            word, last = "less than" if self.exclusive else "up to", self.maximum
        elif self.minimum != self.maximum:
            word, last = f"{_written(self.minimum)} to", self.maximum
        else:
            word, last = "around" if self.approximate else "", self.maximum
        plural = "" if last == 1 else "s"
        return f"{word} {_written(last or 0)} {self.unit}{plural}".lstrip()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed_schema(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "string",
            "pattern": DURATION_PATTERN,
            "description": "A length of time, exact or not.",
            "examples": ["90 minutes", "half a day", "1.5 days", "one week", "6 to 12 months"],
        }


def _written(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


def _number(text: str) -> float:
    word = text.lower()
    number = 1 if word == "an" else NUMBER_WORDS.get(word) or float(text)
    # A whole number stays one: 3 and not 3.0 for those who look at it.
    return int(number) if number == int(number) else number


# Over a whole programme the same few phrases come again and again.
@functools.lru_cache(maxsize=1024)
def _from_text(text: str) -> Duration:
    for form, pattern in _FORMS:
        match = compiled(pattern).fullmatch(text)
        if match is not None:
            try:
                return _from_form(form, match.groupdict())
            except PydanticCustomError as fault:
                # The same fault, told of the text as it was written.
                raise malformed(str((fault.context or {})["expected"]), text) from None
    raise malformed(EXPECTED_DURATION, text)


def _from_form(form: str, groups: dict[str, str]) -> Duration:
    written = groups.get("unit", "minute").replace("-", " ")
    unit = cast("DurationUnit", "minute" if written == "min" else written)
    if form == "half":
        amount, unit = _HALVES[unit]
        return Duration(amount, amount, unit)
    first = _number(groups["first"])
    if form == "and a half":
        return Duration(first + 0.5, first + 0.5, unit)
    if form == "hours and minutes":
        amount = first * _MINUTES_AN_HOUR + int(groups["second"])
        return Duration(amount, amount, "minute")
    if form in {"least", "above"}:
        return Duration(first, None, unit, exclusive=form == "above")
    if form in {"most", "below"}:
        return Duration(None, first, unit, exclusive=form == "below")
    second = _number(groups["second"]) if form == "range" else first
    return Duration(first, second, unit, approximate=form == "around")
