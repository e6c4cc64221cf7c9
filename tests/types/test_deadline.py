import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mutuallearning.types.deadline import Deadline
from mutuallearning.types.offset import Offset
from mutuallearning.types.partial_date import PartialDate


@pytest.mark.parametrize(
    ("written", "date", "offset"),
    [
        ("2026-11-22", PartialDate(2026, 11, 22), None),
        ("2026-11", PartialDate(2026, 11), None),
        (2026, PartialDate(2026), None),
        ("mid-May 2017", PartialDate(2017, 5, part="mid"), None),
        ("by 2017-06-12", PartialDate(2017, 6, 12, how="by"), None),
        (datetime.date(2026, 11, 22), PartialDate(2026, 11, 22), None),
        (PartialDate(2026), PartialDate(2026), None),
        ("4 weeks before start", None, Offset(4, "week", "before", "start")),
        (Offset(0), None, Offset(0)),
    ],
)
def test_parse(written: object, date: PartialDate | None, offset: Offset | None) -> None:
    deadline = Deadline.parse(written)
    assert (date, offset) == (deadline.date, deadline.offset)
    assert str(date or offset) == str(deadline)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("soon", "a date such as 2026-11-22, or a distance such as 4 weeks before start"),
        (7, "a date such as 2026-11-22, or a distance such as 4 weeks before start"),
        (None, "a date such as 2026-11-22, or a distance such as 4 weeks before start"),
        ("2026-02-30", "a day that the calendar has"),
        ("1001 days before start", "a distance of at most 1,000 units"),
    ],
)
def test_what_is_no_deadline(written: object, expected: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        Deadline.parse(written)
    assert {"expected": expected, "found": written} == caught.value.context


@pytest.mark.parametrize(
    ("text", "start", "end", "days"),
    [
        ("2026-11", None, None, ((2026, 11, 1), (2026, 11, 30))),
        ("4 weeks before start", "2026-11-30", None, ((2026, 11, 2), (2026, 11, 2))),
        ("4 weeks before start", "2026-11", None, ((2026, 10, 4), (2026, 11, 2))),
        ("4 weeks before start", None, "2026-11-30", None),
        ("2 days after end", "2026-11-30", None, None),
        ("2 days after end", None, "2026", ((2026, 1, 3), (2027, 1, 2))),
        ("within 30 days after end", None, "2026-12-02", ((2027, 1, 1), (2027, 1, 1))),
        ("1000 years before start", "1000", None, None),
        ("1 day after end", None, "9999", None),
    ],
)
def test_resolve(
    text: str, start: str | None, end: str | None, days: tuple[tuple[int, int, int], ...] | None
) -> None:
    resolved = Deadline.parse(text).resolve(
        None if start is None else PartialDate.parse(start), None if end is None else PartialDate.parse(end)
    )
    assert (None if days is None else tuple(datetime.date(*day) for day in days)) == resolved


@pytest.mark.parametrize(
    ("text", "start", "days"),
    [
        ("4 weeks before start", "by 2026-11-30", (datetime.date.min, datetime.date(2026, 11, 2))),
        ("4 weeks before start", "after 2026-11-29", (datetime.date(2026, 11, 2), datetime.date.max)),
        ("2 days after start", "mid 2026-11", (datetime.date(2026, 11, 13), datetime.date(2026, 11, 22))),
    ],
)
def test_an_open_side_stays_open(text: str, start: str, days: tuple[datetime.date, datetime.date]) -> None:
    assert days == Deadline.parse(text).resolve(PartialDate.parse(start), None)


def test_holidays_are_no_working_days() -> None:
    start = PartialDate(2026, 4, 9)
    due = Deadline.parse("5 working days before start")
    easter = {datetime.date(2026, 4, 3), datetime.date(2026, 4, 6)}
    assert (datetime.date(2026, 3, 31),) * 2 == due.resolve(start, None, easter)


@given(
    st.builds("{} {}s before start".format, st.integers(0, 99), st.sampled_from(["day", "week", "month"])),
    st.integers(1200, 9999),
    st.data(),
)
def test_resolve_holds_for_every_day_of_the_event(text: str, year: int, data: st.DataObject) -> None:
    start = PartialDate(year)
    deadline = Deadline.parse(text)
    days = deadline.resolve(start, None)
    day = data.draw(st.dates(start.earliest, start.latest))
    assert days is not None
    assert deadline.offset is not None
    assert days[0] <= deadline.offset.resolve(day, day) <= days[1]
