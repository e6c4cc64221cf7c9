"""Deadlines: a date, or a distance from the event."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Container

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from mutuallearning.types.date_text import DATE_PATTERN, PLAIN_DATE
from mutuallearning.types.faults import malformed
from mutuallearning.types.offset import EXPECTED_OFFSET, OFFSET_PATTERN, Offset, OutOfCalendarError
from mutuallearning.types.parsed import parsed_schema
from mutuallearning.types.partial_date import EXPECTED_DATE, PartialDate, Span

_EXPECTED = "a date such as 2026-11-22, or a distance such as 4 weeks before start"


@attrs.frozen(cache_hash=True)
class Deadline:
    """A day by which something is due, given as a date or as a distance from the event.

    >>> deadline = Deadline.parse("2 days after end")
    >>> deadline.resolve(None, PartialDate(2026, 11, 30))
    (datetime.date(2026, 12, 2), datetime.date(2026, 12, 2))
    >>> Deadline.parse("2026-11").date
    PartialDate(year=2026, month=11, day=None)

    Attributes:
        when: The date or the distance.
    """

    when: PartialDate | Offset

    @property
    def date(self) -> PartialDate | None:
        """The date, if it is given as one."""
        return self.when if isinstance(self.when, PartialDate) else None

    @property
    def offset(self) -> Offset | None:
        """The distance from the event, if it is given as one."""
        return self.when if isinstance(self.when, Offset) else None

    @classmethod
    def parse(cls, value: object) -> Deadline:
        """Read a deadline from whatever a `PartialDate` or an `Offset` can be read from.

        Raises:
            PydanticCustomError: It is neither; see `faults.malformed`.
        """
        if isinstance(value, Deadline):
            return value
        if isinstance(value, PartialDate | Offset):
            return cls(value)
        try:
            return cls(PartialDate.parse(value)) if not isinstance(value, str) else _from_text(value)
        except PydanticCustomError as fault:
            # A day that the calendar lacks, or a distance too long, is told as such.
            if fault.context is not None and fault.context["expected"] in {EXPECTED_DATE, EXPECTED_OFFSET}:
                raise malformed(_EXPECTED, value) from None
            raise

    def resolve(
        self,
        start: PartialDate | None,
        end: PartialDate | None,
        holidays: Container[datetime.date] = (),
    ) -> Span | None:
        """Give the earliest and the latest day that it can mean, as far as the event's own days are known.

        Args:
            start: The first day of the event, if it is said.
            end: The last day of the event, if it is said. One that ends on the day it starts has both.
            holidays: Days that are no working days, beside Saturdays and Sundays; see `Offset.resolve`.

        Returns:
            None when it counts from a day that is not said, or leads out of the calendar. A side on which the
            event's day has no bound has none here either: `datetime.date.min`, `.max`.
        """
        if isinstance(self.when, PartialDate):
            return self.when.earliest, self.when.latest
        anchor = start if self.when.anchor == "start" else end
        if anchor is None:
            return None
        low, high = anchor.earliest, anchor.latest
        try:
            return (
                low if low == datetime.date.min else self.when.resolve(low, low, holidays),
                high
                if high == datetime.date.max and not anchor.is_bounded
                else self.when.resolve(high, high, holidays),
            )
        except OutOfCalendarError:
            return None

    def __str__(self) -> str:
        return str(self.when)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed_schema(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        text: list[JsonSchemaValue] = [
            {"type": "string", "pattern": DATE_PATTERN},
            {"type": "string", "pattern": OFFSET_PATTERN},
        ]
        year: list[JsonSchemaValue] = [{"type": "integer", "minimum": 1000, "maximum": 9999}]
        return {
            "anyOf": text if handler.mode == "serialization" else text + year,
            "description": "A date, or a distance from the start or the end of the event.",
            "examples": ["2026-11-22", "4 weeks before start"],
        }


# Over a whole programme the same few phrases come again and again.
@functools.lru_cache(maxsize=4096)
def _from_text(text: str) -> Deadline:
    if PLAIN_DATE.fullmatch(text) is not None:
        return Deadline(PartialDate.parse(text))
    try:
        return Deadline(Offset.parse(text))
    except PydanticCustomError as fault:
        if fault.context is not None and fault.context["expected"] != EXPECTED_OFFSET:
            raise
    # Rare: a date that is no plain day, month or year.
    return Deadline(PartialDate.parse(text))
