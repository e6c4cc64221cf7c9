"""Dates told by their distance from the event: four weeks before start, within 30 days after end."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Container
from typing import Literal, TypeAlias, cast

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from mutuallearning.errors import MutualLearningError
from mutuallearning.types.faults import malformed
from mutuallearning.types.months import add_months
from mutuallearning.types.number_words import NUMBER_WORD, NUMBER_WORDS
from mutuallearning.types.parsed import parsed_schema
from mutuallearning.types.working_days import add_working_days

Unit: TypeAlias = Literal["day", "week", "month", "year", "working day"]
Direction: TypeAlias = Literal["before", "after"]
Anchor: TypeAlias = Literal["start", "end"]

MAX_OFFSET = 1000
"""Largest number of units."""

EXPECTED_OFFSET = "a distance such as 4 weeks before start or within 30 days after end"
"""What to tell the author of anything else."""

_EXPECTED_AMOUNT = f"a distance of at most {MAX_OFFSET:,} units"

_TEXT = re.compile(
    rf"(?P<within>[Ww]ithin )?(?P<amount>[0-9]{{1,4}}|{NUMBER_WORD}) "
    r"(?P<unit>working[ -]day|day|week|month|year)s? (?P<direction>before|after)"
    r"(?: (?:the )?(?P<anchor>start|end|event)(?: of (?:the )?event)?)?"
    r"|(?:[Oo]n|[Aa]t) (?:the )?(?P<moment>start|end)(?: of (?:the )?event)?"
)
OFFSET_PATTERN = f"^(?:{re.sub('[?]P<[a-z]+>', '?:', _TEXT.pattern)})$"
"""The pattern of an offset as text."""


class OutOfCalendarError(MutualLearningError):
    """An offset leads to a day before the year 1 or after the year 9999."""


@attrs.frozen
class Offset:
    """A distance from the start or the end of an event.

    A month later is the same day of the month, or the last day of a shorter month: one month after 31 January
    is 28 or 29 February. Working days skip Saturdays and Sundays, and the holidays that are given to `resolve`:
    none of its own, since they differ between the countries that meet.

    >>> offset = Offset.parse("four weeks before the event")
    >>> str(offset)
    '4 weeks before start'
    >>> offset.resolve(datetime.date(2026, 11, 30), datetime.date(2026, 12, 1))
    datetime.date(2026, 11, 2)

    Attributes:
        amount: How many units, 0 to 1,000. All offsets of 0 from one anchor are equal.
        unit: The unit of the amount.
        direction: Before or after the anchor.
        anchor: The day from which it counts: the first or the last one of the event.
        within: Whether any day from the anchor up to the distance is meant.
    """

    amount: int
    unit: Unit = "day"
    direction: Direction = "after"
    anchor: Anchor = "start"
    within: bool = False

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.amount <= MAX_OFFSET:
            raise malformed(_EXPECTED_AMOUNT, self.amount)
        if not self.amount:
            object.__setattr__(self, "unit", "day")
            object.__setattr__(self, "direction", "after")
            object.__setattr__(self, "within", False)

    @classmethod
    def parse(cls, value: object) -> Offset:
        """Read an offset from text; an event has its start after *before* and its end after *after*.

        Raises:
            PydanticCustomError: It cannot be read; see `faults.malformed`.
        """
        if isinstance(value, Offset):
            return value
        if isinstance(value, str):
            return _from_text(value)
        raise malformed(EXPECTED_OFFSET, value)

    def resolve(
        self, start: datetime.date, end: datetime.date, holidays: Container[datetime.date] = ()
    ) -> datetime.date:
        """Work out the day; of several (`within`) the last one, by which a thing is due.

        Args:
            start: The first day of the event.
            end: The last day of the event.
            holidays: Days that are no working days, beside Saturdays and Sundays. Only distances in working
                days heed them.

        Raises:
            OutOfCalendarError: The day lies outside the calendar (years 1 to 9999).
        """
        anchor = start if self.anchor == "start" else end
        if self.within and self.direction == "before":
            return anchor
        try:
            return self._moved(anchor, holidays)
        except (OverflowError, ValueError):
            raise OutOfCalendarError(f"{self} of {anchor} is outside the calendar") from None

    def _moved(self, anchor: datetime.date, holidays: Container[datetime.date]) -> datetime.date:
        signed = -self.amount if self.direction == "before" else self.amount
        if self.unit == "day":
            return anchor + datetime.timedelta(days=signed)
        if self.unit == "week":
            return anchor + datetime.timedelta(weeks=signed)
        if self.unit == "working day":
            return add_working_days(anchor, signed, holidays)
        return add_months(anchor, signed if self.unit == "month" else 12 * signed)

    def __str__(self) -> str:
        if not self.amount:
            return f"at {self.anchor}"
        within = "within " if self.within else ""
        plural = "" if self.amount == 1 else "s"
        return f"{within}{self.amount} {self.unit}{plural} {self.direction} {self.anchor}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed_schema(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "string",
            "pattern": OFFSET_PATTERN,
            "description": "A distance from the start or the end of the event.",
            "examples": ["4 weeks before start", "within 30 days after end", "at start"],
        }


# Over a whole programme the same few phrases come again and again.
@functools.lru_cache(maxsize=1024)
def _from_text(text: str) -> Offset:
    match = _TEXT.fullmatch(text)
    if match is None:
        raise malformed(EXPECTED_OFFSET, text)
    if match["moment"]:
        return Offset(0, anchor=cast("Anchor", match["moment"]))
    amount = NUMBER_WORDS.get(match["amount"].lower()) or int(match["amount"])
    if amount > MAX_OFFSET:
        raise malformed(_EXPECTED_AMOUNT, text)
    direction = cast("Direction", match["direction"])
    anchor = match["anchor"]
    if anchor is None or anchor == "event":
        anchor = "start" if direction == "before" else "end"
    return Offset(
        amount,
        cast("Unit", match["unit"].replace("-", " ")),
        direction,
        cast("Anchor", anchor),
        within=match["within"] is not None,
    )
