"""Dates as precisely as they are known: a day, a month or a year."""

from __future__ import annotations

import calendar
import datetime
import functools
import re
from typing import Literal

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from mutuallearning.types.faults import malformed
from mutuallearning.types.parsed import parsed_schema

DATE_PATTERN = "^[1-9][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"
"""The pattern of a date as text."""

EXPECTED_DATE = "a date such as 2026-11-22, 2026-11 or 2026"
"""What to tell the author of anything else."""

DATE = re.compile("([1-9][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
"""The same in parts: year, month, day."""

_MIN_YEAR = 1000
_MAX_YEAR = 9999


@attrs.frozen
class PartialDate:
    """A date of day, month or year precision, from the year 1000 to 9999.

    A date of lower precision stands for *one day that is not known*, from `earliest` to `latest`. Which
    of two is before the other is known only if their spans do not overlap; there is no `<`, which would have
    to guess.

    >>> PartialDate.parse("2026-11").latest
    datetime.date(2026, 11, 30)
    >>> PartialDate.parse("2026-11").is_before(PartialDate.parse("2027"))
    True
    >>> PartialDate.parse("2026-11").is_before(PartialDate.parse("2026")) is None
    True

    Attributes:
        year: The year, 1000 to 9999.
        month: The month, 1 to 12, if it is known.
        day: The day of the month, if it is known; then the month is known too.
        earliest: The first day that it can mean.
        latest: The last day that it can mean.
    """

    year: int
    month: int | None = None
    day: int | None = None
    earliest: datetime.date = attrs.field(init=False, repr=False, eq=False)
    latest: datetime.date = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if not _MIN_YEAR <= self.year <= _MAX_YEAR or (self.month is None and self.day is not None):
            raise malformed(EXPECTED_DATE, (self.year, self.month, self.day))
        try:
            earliest = datetime.date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            raise malformed(EXPECTED_DATE, (self.year, self.month, self.day)) from None
        if self.day is not None:
            latest = earliest
        elif self.month is not None:
            latest = earliest.replace(day=calendar.monthrange(self.year, self.month)[1])
        else:
            latest = datetime.date(self.year, 12, 31)
        object.__setattr__(self, "earliest", earliest)
        object.__setattr__(self, "latest", latest)

    @classmethod
    def parse(cls, value: object) -> PartialDate:
        """Read a date.

        It is given as text (`2026-11-22`, `2026-11`, `2026`), whole number (`2026`) or `datetime.date`.

        Raises:
            PydanticCustomError: It is none of them, or no such day exists; see `faults.malformed`.
        """
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, str):
            return _from_text(value)
        if isinstance(value, datetime.date):
            # A moment is no day: which one it is depends on the time zone.
            if not isinstance(value, datetime.datetime) and value.year >= _MIN_YEAR:
                return cls(value.year, value.month, value.day)
        elif isinstance(value, int) and not isinstance(value, bool) and _MIN_YEAR <= value <= _MAX_YEAR:
            return cls(value)
        raise malformed(EXPECTED_DATE, value)

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """How precisely the date is known."""
        return "year" if self.month is None else "month" if self.day is None else "day"

    @property
    def exact(self) -> datetime.date | None:
        """The day, if it is known."""
        return None if self.day is None else self.earliest

    def is_before(self, other: PartialDate) -> bool | None:
        """Tell whether this day is before another one; None if the spans overlap and it cannot be known."""
        if self.latest < other.earliest:
            return True
        return False if self.earliest >= other.latest else None

    def is_after(self, other: PartialDate) -> bool | None:
        """Tell whether this day is after another one; None if the spans overlap and it cannot be known."""
        return other.is_before(self)

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
            if self.day is not None:
                text += f"-{self.day:02}"
        return text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed_schema(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        text: JsonSchemaValue = {"type": "string", "pattern": DATE_PATTERN}
        described: JsonSchemaValue = {
            "description": "A date as precisely as it is known: day, month or year.",
            "examples": ["2026-11-22", "2026-11", "2026"],
        }
        if handler.mode == "serialization":
            return text | described
        return {"anyOf": [text, {"type": "integer", "minimum": _MIN_YEAR, "maximum": _MAX_YEAR}]} | described


# A plan names the same few days again and again.
@functools.lru_cache(maxsize=4096)
def _from_text(text: str) -> PartialDate:
    match = DATE.fullmatch(text)
    if match is None:
        raise malformed(EXPECTED_DATE, text)
    year, month, day = match.groups()
    try:
        return PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    except ValueError:
        raise malformed("a day that the calendar has", text) from None
