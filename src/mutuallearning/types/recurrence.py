"""Things that come again: every 5 weeks until 2027-06-30, every month on the last Friday, 6 times."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from typing import Final, Literal

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from mutuallearning.errors import MutualLearningError
from mutuallearning.types.faults import malformed
from mutuallearning.types.months import add_months
from mutuallearning.types.parsed import parsed_schema
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence_text import (
    EXPECTED_END,
    EXPECTED_INTERVAL,
    EXPECTED_RECURRENCE,
    EXPECTED_TIMES,
    MAX_INTERVAL,
    MAX_TIMES,
    RECURRENCE_PATTERN,
    OnDay,
    RecurrenceUnit,
    day_text,
    read_recurrence,
    refuse_impossible,
)

_DAYS: Final = {"day": 1, "week": 7}
_MONTHS: Final = {"month": 1, "year": 12}


class RecurrenceError(MutualLearningError):
    """A recurrence cannot be worked out from a given start."""


@attrs.frozen
class Occurrence:
    """One of the days on which a recurrence comes round.

    Attributes:
        number: Its number; the first is 1.
        earliest: The first day on which it can be.
        latest: The last day on which it can be; the same day unless the interval is a range.
        certain: Whether it takes place at all; an occurrence of an interval that is a range may come too late for
            *until*.
    """

    number: int
    earliest: datetime.date
    latest: datetime.date
    certain: bool = True


@attrs.frozen
class Recurrence:
    """A rule by which something comes again, in local calendar days; it always ends.

    The first time is the start itself, or the first day after it that the rule names; it counts among the
    *times*. All others are counted from the first one, so that no error adds up:

    * *Month ends.* What falls on the 29th, 30th or 31st falls on the last day of a shorter month, whether the
      rule says so (`on the 31st`) or the start does; in the next long month it is back on its day.
    * *29 February* is 28 February in all years but leap years.
    * *A range* (`every 4 to 5 weeks`) gives each time an earliest and a latest day, further apart with each.
    * *Clock time.* A rule knows days, not hours. What takes place at 10:00 stays at 10:00 on the clock of
      its place when clocks change.

    >>> rule = Recurrence.parse("every month on the 31st, 3 times")
    >>> [str(one.earliest) for one in rule.occurrences(datetime.date(2027, 1, 15))]
    ['2027-01-31', '2027-02-28', '2027-03-31']
    >>> rule = Recurrence.parse("every 4 to 5 weeks, 2 times")
    >>> [(str(one.earliest), str(one.latest)) for one in rule.occurrences(datetime.date(2026, 11, 2))]
    [('2026-11-02', '2026-11-02'), ('2026-11-30', '2026-12-07')]

    Attributes:
        every: Number of units from one time to the next, 1 to 1,000; of a range the smaller number.
        unit: The unit of the interval.
        up_to: The larger number of a range.
        on: The days within the unit, if the rule names them; else they follow from the start.
        times: How many times in all, 1 to 1,000, if it ends by number.
        until: The last day on which it may fall, if it ends by date: of a month or a year its last day.
    """

    every: int
    unit: RecurrenceUnit
    up_to: int | None = None
    on: OnDay | None = None
    times: int | None = None
    until: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        for interval in (self.every, self.every if self.up_to is None else self.up_to):
            if not 1 <= interval <= MAX_INTERVAL:
                raise malformed(EXPECTED_INTERVAL, interval)
        if self.up_to is not None and (self.up_to <= self.every or self.on is not None):
            raise malformed(EXPECTED_RECURRENCE, None)
        if (self.times is None) is (self.until is None):
            raise malformed(EXPECTED_END, None)
        if self.times is not None and not 1 <= self.times <= MAX_TIMES:
            raise malformed(EXPECTED_TIMES, self.times)
        if self.until is not None and not self.until.is_plain:
            raise malformed(EXPECTED_END, str(self.until))
        if self.on is not None:
            refuse_impossible(self.on, self.unit)

    @classmethod
    def parse(cls, value: object) -> Recurrence:
        """Read a recurrence from text.

        Raises:
            PydanticCustomError: It cannot be read, never ends, ends after more than 1,000 times or names a day
                that no calendar has; see `faults.malformed`.
        """
        if isinstance(value, Recurrence):
            return value
        if isinstance(value, str):
            every, unit, up_to, on, times, until = read_recurrence(value)
            return cls(every, unit, up_to, on, times, until)
        raise malformed(EXPECTED_RECURRENCE, value)

    def occurrences(
        self, start: datetime.date, *, horizon: datetime.date | None = None
    ) -> tuple[Occurrence, ...]:
        """Work out the days.

        Args:
            start: The day from which it counts.
            horizon: The last day to look at; what surely comes later is left out.

        Raises:
            RecurrenceError: It ends before it starts, comes round more than 1,000 times, or leads past the year
                9999.
        """
        until = None if self.until is None else self.until.latest
        if until is not None and until < start:
            raise RecurrenceError(f"{self!s} ends before its start on {start}")
        limit = datetime.date.max if until is None else until
        seen = limit if horizon is None else min(limit, horizon)
        found: list[Occurrence] = []
        try:
            days = self._days(start)
            for number in range(1, (self.times or MAX_TIMES + 1) + 1):
                earliest, latest = next(days)
                if earliest > seen:
                    break
                if number > MAX_TIMES:
                    raise RecurrenceError(
                        f"{self!s} from {start} on comes round more than {MAX_TIMES:,} times"
                    )
                found.append(Occurrence(number, earliest, min(latest, limit), latest <= limit))
        except (OverflowError, ValueError, StopIteration):
            # Past the last day of the calendar. It matters only if days were asked for that lie there.
            if self.times is not None and seen == datetime.date.max:
                raise RecurrenceError(f"{self!s} from {start} on leads past the year 9999") from None
        return tuple(found)

    def _days(self, start: datetime.date) -> Iterator[tuple[datetime.date, datetime.date]]:
        if self.on is not None:
            return ((day, day) for day in self._named_days(start, self.on))
        return (
            (
                self._later(start, number * self.every),
                self._latest(start, number * (self.up_to or self.every)),
            )
            for number in itertools.count()
        )

    def _latest(self, start: datetime.date, units: int) -> datetime.date:
        try:
            return self._later(start, units)
        except (OverflowError, ValueError):
            return datetime.date.max

    def _later(self, start: datetime.date, units: int) -> datetime.date:
        if self.unit in _DAYS:
            return start + datetime.timedelta(days=units * _DAYS[self.unit])
        return add_months(start, units * _MONTHS[self.unit])

    def _named_days(self, start: datetime.date, on: OnDay) -> Iterator[datetime.date]:
        # Imported here since few documents have such days, and importing dateutil takes longer than a check.
        from dateutil import rrule  # noqa: PLC0415 - reason above

        frequency: Literal[0, 1, 2] = (
            rrule.WEEKLY if self.unit == "week" else rrule.MONTHLY if self.unit == "month" else rrule.YEARLY
        )
        # A day that the month may lack stands with the last day: the first of both that exists is meant.
        month_days = None if on.day is None else (on.day, -1) if on.day > 0 else (-1,)
        weekdays = tuple(
            rrule.weekday(number) if on.nth is None else rrule.weekday(number, on.nth)
            for number in on.weekdays
        )

        def rule(from_: datetime.date, interval: int) -> Iterator[datetime.datetime]:
            return iter(
                rrule.rrule(
                    frequency,
                    dtstart=datetime.datetime(from_.year, from_.month, from_.day),  # noqa: DTZ001 - days, no moments
                    interval=interval,
                    bymonth=on.month,
                    bymonthday=month_days,
                    byweekday=weekdays or None,
                    bysetpos=None if month_days is None else 1,
                )
            )

        # The interval counts from the first day that matches, not from the week or month of the start.
        first = next(rule(start, 1)).date()
        return (moment.date() for moment in rule(first, self.every))

    def __str__(self) -> str:
        if self.up_to is not None:
            text = f"every {self.every} to {self.up_to} {self.unit}s"
        else:
            text = f"every {self.unit}" if self.every == 1 else f"every {self.every} {self.unit}s"
        if self.on is not None:
            text += f" on {day_text(self.on)}"
        if self.until is not None:
            return f"{text} until {self.until}"
        return f"{text}, {self.times} time{'' if self.times == 1 else 's'}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed_schema(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "string",
            "pattern": RECURRENCE_PATTERN,
            "description": "How something comes again; it must say when it ends, by a date or a number of times.",
            "examples": [
                "every 5 weeks until 2027-06-30",
                "every 4 to 5 weeks, 6 times",
                "every year, 3 times",
                "every month on the last Friday until 2027",
            ],
        }
