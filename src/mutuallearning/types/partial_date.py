"""Dates as precisely as they are known: a day, a month, a year, `mid 2017-05`, `before 2017-06-12`."""

from __future__ import annotations

import datetime
import functools
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from mutuallearning.types.date_text import (
    DATE_PATTERN,
    PLAIN_DATE,
    How,
    Link,
    OneDate,
    Part,
    last_day,
    read_date,
)
from mutuallearning.types.faults import malformed
from mutuallearning.types.parsed import parsed_schema

Span: TypeAlias = tuple[datetime.date, datetime.date]
"""The earliest and the latest day that a date can mean."""

EXPECTED_DATE = "a date such as 2026-11-22, 2026-11 or 2026"
"""What to tell the author of anything else."""

_NO_SUCH_DAY = "a day that the calendar has"
_EXPECTED_ORDER = "two different dates with the earlier one first, such as 2024-09 to 2024-10"

_MIN_YEAR = 1000
_MAX_YEAR = 9999
_DECEMBER = 12
_THIRDS = ("early", "mid", "late")

_MONTHS_OF: Final = MappingProxyType(
    {
        "early": (1, 4),
        "mid": (5, 8),
        "late": (9, 12),
        "Q1": (1, 3),
        "Q2": (4, 6),
        "Q3": (7, 9),
        "Q4": (10, 12),
        "H1": (1, 6),
        "H2": (7, 12),
        "spring": (3, 5),
        "summer": (6, 8),
        "autumn": (9, 11),
    }
)
_DAYS_OF: Final = MappingProxyType({"early": (1, 10), "mid": (11, 20), "late": (21, None)})

_AROUND_DAY = 7
_AROUND_MONTH = 31
_AROUND_YEAR = 366


@attrs.frozen(repr=False)
class PartialDate:
    """A date as precisely as it is known, from the year 1000 to 9999.

    Whatever is less than a day stands for *one day that is not known*, from `earliest` to `latest`. Which
    of two is before the other is known only if their spans do not overlap; there is no `<`, which would have
    to guess.

    The forms, and the days that they span:

    * `2026-11-22`, `2026-11`, `2026`; also `22 November 2026`, `November 2026`;
    * `2024-Q3`, `2024-H1` (also `first half of 2024`): quarters and halves of a year;
    * `early 2017-05` (1st to 10th), `mid 2017-05` (11th to 20th), `late 2017-05` (21st on); of a year January to
      April, May to August, September to December. `mid-May 2017`, `end of 2018` are read as well;
    * `spring 2014` (March to May), `summer 2014` (June to August), `autumn 2014` (September to November): the
      seasons of meteorologists in the northern half of the world. `winter 2014` may be the winter that ends
      or the one that begins in 2014, so it spans both; `winter 2013/14` is December to February;
    * `before 2017-06-12` (up to the 11th), `by 2017-06-12` (up to the 12th), `after 2017-06-12` (from the
      13th): a side without a bound is `datetime.date.min` or `.max`;
    * `around 2017-05`: a week more on either side of a day or a third of a month, 31 days of a month or a part
      of a year, 366 days of a year. A house figure: no norm says it;
    * `2024-09 or 2024-10`, `2024-09 to 2024-10`: one day of either, some day between.

    >>> PartialDate.parse("2026-11").latest
    datetime.date(2026, 11, 30)
    >>> PartialDate.parse("2026-11").is_before(PartialDate.parse("2027"))
    True
    >>> PartialDate.parse("2026-11").is_before(PartialDate.parse("2026")) is None
    True
    >>> str(PartialDate.parse("mid-May 2017")), PartialDate.parse("before 2017-06-12").latest
    ('mid 2017-05', datetime.date(2017, 6, 11))

    Attributes:
        year: The year, 1000 to 9999; of two dates that of the first, as are month and day.
        month: The month, 1 to 12, if it is known.
        day: The day of the month, if it is named; then the month is known too.
        part: The part of the year or the month, if one is named.
        how: On which side of the date that is named the day lies.
        other: The second of two dates, itself without `how` and `other`.
        link: How the two belong together: *or*, *to*.
        earliest: The first day that it can mean.
        latest: The last day that it can mean.
    """

    year: int
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    how: How | None = None
    other: PartialDate | None = None
    link: Link | None = None
    earliest: datetime.date = attrs.field(init=False, eq=False)
    latest: datetime.date = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if (
            not _MIN_YEAR <= self.year <= _MAX_YEAR
            or (self.month is None and self.day is not None)
            or not _fits(self.part, self.month, self.day)
            or (self.other is None) is not (self.link is None)
        ):
            raise malformed(EXPECTED_DATE, (self.year, self.month, self.day))
        try:
            earliest, latest = _span(self.year, self.month, self.day, self.part)
        except ValueError:
            raise malformed(EXPECTED_DATE, (self.year, self.month, self.day)) from None
        try:
            if self.how is not None:
                earliest, latest = self._on_its_side(earliest, latest)
        except OverflowError:
            raise malformed(_NO_SUCH_DAY, str(self)) from None
        if self.other is not None:
            earliest, latest = self._joined(earliest, latest, self.other)
        object.__setattr__(self, "earliest", earliest)
        object.__setattr__(self, "latest", latest)

    def _on_its_side(
        self, earliest: datetime.date, latest: datetime.date
    ) -> tuple[datetime.date, datetime.date]:
        one = datetime.timedelta(days=1)
        if self.how == "before":
            return datetime.date.min, earliest - one
        if self.how == "by":
            return datetime.date.min, latest
        if self.how == "after":
            return latest + one, datetime.date.max
        if self.month is None:
            slack = _AROUND_YEAR if self.part is None else _AROUND_MONTH
        else:
            slack = _AROUND_MONTH if self.day is None and self.part is None else _AROUND_DAY
        more = datetime.timedelta(days=slack)
        # The last days of the calendar have nothing after them to be around.
        return earliest - more, latest + min(more, datetime.date.max - latest)

    def _joined(
        self, earliest: datetime.date, latest: datetime.date, other: PartialDate
    ) -> tuple[datetime.date, datetime.date]:
        plain = self.how is None and other.how is None and other.other is None
        if (
            not plain
            or other.earliest < earliest
            or other.latest < latest
            or ((earliest, latest) == (other.earliest, other.latest))
        ):
            raise malformed(_EXPECTED_ORDER, str(self))
        return earliest, other.latest

    @classmethod
    def parse(cls, value: object) -> PartialDate:
        """Read a date.

        It is given as text in one of the forms above, whole number (`2026`) or `datetime.date`.

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
    def is_plain(self) -> bool:
        """Whether it is a day, a month or a year and nothing else is said."""
        return self.part is None and self.how is None and self.other is None

    @property
    def is_bounded(self) -> bool:
        """Whether it has both a first and a last day; `before`, `by` and `after` leave one side open."""
        return self.how is None or self.how == "around"

    @property
    def precision(self) -> Literal["year", "month", "day", "span"]:
        """How precisely the date is known; a span is any other number of days."""
        if not self.is_plain:
            return "span"
        return "year" if self.month is None else "month" if self.day is None else "day"

    @property
    def exact(self) -> datetime.date | None:
        """The day, if it is known."""
        return self.earliest if self.day is not None and self.is_plain else None

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
        if self.part is not None:
            text = f"{text}-{self.part}" if self.part[0] in "QH" else f"{self.part} {text}"
        if self.how is not None:
            text = f"{self.how} {text}"
        return text if self.other is None else f"{text} {self.link} {self.other}"

    def __repr__(self) -> str:
        if self.is_plain:
            return f"PartialDate(year={self.year}, month={self.month}, day={self.day})"
        return f"PartialDate.parse({str(self)!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed_schema(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        text: JsonSchemaValue = {"type": "string", "pattern": DATE_PATTERN}
        described: JsonSchemaValue = {
            "description": "A date as precisely as it is known: a day, a month, a year, a part of one, "
            "before, by, after or around one, or between two.",
            "examples": [
                "2026-11-22",
                "2026-11",
                "2026",
                "2024-Q3",
                "mid 2017-05",
                "spring 2014",
                "before 2017-06-12",
                "2024-09 or 2024-10",
            ],
        }
        if handler.mode == "serialization":
            return text | described
        return {"anyOf": [text, {"type": "integer", "minimum": _MIN_YEAR, "maximum": _MAX_YEAR}]} | described


def span_of(date: PartialDate | None) -> Span | None:
    """Give the earliest and the latest day that a date can mean; nothing where no date is said."""
    return None if date is None else (date.earliest, date.latest)


def _fits(part: Part | None, month: int | None, day: int | None) -> bool:
    if part is None:
        return True
    if month is None:
        return part in _MONTHS_OF or part == "winter"
    return part in _THIRDS and day is None


def _span(
    year: int, month: int | None, day: int | None, part: Part | None
) -> tuple[datetime.date, datetime.date]:
    if part is None:
        earliest = datetime.date(year, month or 1, day or 1)
        if day is not None:
            return earliest, earliest
        if month is not None:
            return earliest, earliest.replace(day=last_day(year, month))
        return earliest, datetime.date(year, _DECEMBER, 31)
    if month is not None:
        first_day, final_day = _DAYS_OF[part]
        return (
            datetime.date(year, month, first_day),
            datetime.date(year, month, final_day or last_day(year, month)),
        )
    if part == "winter":
        end = datetime.date.max if year == _MAX_YEAR else datetime.date(year + 1, 2, last_day(year + 1, 2))
        return datetime.date(year - 1, _DECEMBER, 1), end
    first, final = _MONTHS_OF[part]
    return datetime.date(year, first, 1), datetime.date(year, final, last_day(year, final))


# A plan names the same few days again and again.
@functools.lru_cache(maxsize=4096)
def _from_text(text: str) -> PartialDate:
    match = PLAIN_DATE.fullmatch(text)
    if match is not None:
        year, month, day = match.groups()
        return _made(OneDate(int(year), int(month) if month else None, int(day) if day else None), text)
    written = read_date(text)
    if written is None:
        raise malformed(EXPECTED_DATE, text)
    one = _made(written.one, text)
    how, link = written.how, written.link
    other = None if written.other is None else _made(written.other, text)
    if other is not None and link == "or" and (other.earliest, other.latest) < (one.earliest, one.latest):
        one, other = other, one
    if how is None and other is None:
        return one
    try:
        return attrs.evolve(one, how=how, other=other, link=link)
    except PydanticCustomError as fault:
        # The same fault, told of the text as it was written.
        raise malformed(str(fault.context["expected"] if fault.context else EXPECTED_DATE), text) from None


def _made(one: OneDate, text: str) -> PartialDate:
    try:
        return PartialDate(one.year, one.month, one.day, one.part)
    except ValueError:
        raise malformed(_NO_SUCH_DAY, text) from None
