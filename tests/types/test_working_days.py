import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.errors import UsageError
from mutuallearning.types.working_days import (
    add_working_days,
    count_working_days,
    is_working_day,
    working_day_on_or_after,
    working_day_on_or_before,
)

EASTER = frozenset({datetime.date(2026, 4, 3), datetime.date(2026, 4, 6)})
days = st.dates(datetime.date(2000, 1, 1), datetime.date(2100, 1, 1))
holidays = st.frozensets(st.dates(datetime.date(2000, 1, 1), datetime.date(2000, 12, 31)), max_size=20)


@pytest.mark.parametrize(
    ("day", "amount", "result"),
    [
        ("2026-04-02", 1, "2026-04-07"),
        ("2026-04-07", -1, "2026-04-02"),
        ("2026-04-04", 1, "2026-04-07"),
        ("2026-04-04", 0, "2026-04-04"),
        ("2026-04-02", 5, "2026-04-13"),
    ],
)
def test_over_easter(day: str, amount: int, result: str) -> None:
    start = datetime.date.fromisoformat(day)
    assert datetime.date.fromisoformat(result) == add_working_days(start, amount, EASTER)


def test_nearest_working_days() -> None:
    saturday = datetime.date(2026, 4, 4)
    assert datetime.date(2026, 4, 2) == working_day_on_or_before(saturday, EASTER)
    assert datetime.date(2026, 4, 7) == working_day_on_or_after(saturday, EASTER)
    assert datetime.date(2026, 4, 7) == working_day_on_or_after(datetime.date(2026, 4, 7), EASTER)


def test_a_year_without_working_days_ends() -> None:
    class Always:
        def __contains__(self, day: object) -> bool:
            return True

    with pytest.raises(
        UsageError, match="The holidays leave no working day in the 366 days up to 2027-01-02"
    ):
        add_working_days(datetime.date(2026, 1, 1), 1, Always())


@given(days, st.integers(1, 60), holidays)
def test_there_and_back(day: datetime.date, amount: int, off: frozenset[datetime.date]) -> None:
    start = working_day_on_or_after(day, off)
    end = add_working_days(start, amount, off)
    assert is_working_day(end, off)
    assert start == add_working_days(end, -amount, off)
    assert amount + 1 == count_working_days(start, end, off)


def test_nothing_lies_between_a_day_and_an_earlier_one() -> None:
    assert 0 == count_working_days(datetime.date(2026, 4, 7), datetime.date(2026, 4, 2))


@given(days, st.integers(-3, 800))
def test_without_holidays_they_are_counted_as_one_by_one(start: datetime.date, length: int) -> None:
    one_by_one = sum(is_working_day(start + datetime.timedelta(days=day)) for day in range(length + 1))
    assert one_by_one == count_working_days(start, start + datetime.timedelta(days=length))


def test_the_whole_calendar_is_counted_at_once() -> None:
    assert 2608615 == count_working_days(datetime.date.min, datetime.date.max)
