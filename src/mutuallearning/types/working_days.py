"""Counting in working days: Monday to Friday, without the holidays that the caller names."""

from __future__ import annotations

import datetime
from collections.abc import Container

from mutuallearning.errors import UsageError

_WORKING_DAYS_A_WEEK = 5
_MAX_DAYS_OFF = 366
_DAY = datetime.timedelta(days=1)


def is_working_day(day: datetime.date, holidays: Container[datetime.date] = ()) -> bool:
    """Tell whether a day is a working day.

    >>> easter_monday = datetime.date(2026, 4, 6)
    >>> is_working_day(easter_monday), is_working_day(easter_monday, {easter_monday})
    (True, False)
    """
    return day.weekday() < _WORKING_DAYS_A_WEEK and day not in holidays


def add_working_days(
    day: datetime.date, amount: int, holidays: Container[datetime.date] = ()
) -> datetime.date:
    """Go so many working days on, or back if the amount is negative; 0 stays on the day, whatever it is.

    The day itself does not count: one working day after a Friday is Monday, and so it is after the Saturday.

    >>> add_working_days(datetime.date(2026, 4, 2), 1)
    datetime.date(2026, 4, 3)
    >>> easter = {datetime.date(2026, 4, 3), datetime.date(2026, 4, 6)}
    >>> add_working_days(datetime.date(2026, 4, 2), 1, easter)
    datetime.date(2026, 4, 7)

    Raises:
        OverflowError: The way leads out of the calendar.
        UsageError: The holidays leave no working day in a whole year.
    """
    step = _DAY if amount > 0 else -_DAY
    for _ in range(abs(amount)):
        day = _first_from(day + step, step, holidays)
    return day


def working_day_on_or_after(day: datetime.date, holidays: Container[datetime.date] = ()) -> datetime.date:
    """Give the day, or the first working day after it.

    >>> working_day_on_or_after(datetime.date(2026, 11, 21))
    datetime.date(2026, 11, 23)
    """
    return _first_from(day, _DAY, holidays)


def working_day_on_or_before(day: datetime.date, holidays: Container[datetime.date] = ()) -> datetime.date:
    """Give the day, or the last working day before it.

    >>> working_day_on_or_before(datetime.date(2026, 11, 21))
    datetime.date(2026, 11, 20)
    """
    return _first_from(day, -_DAY, holidays)


def count_working_days(
    start: datetime.date, end: datetime.date, holidays: Container[datetime.date] = ()
) -> int:
    """Count the working days from one day to another, both among them; none if the second comes first.

    The time it takes grows with the number of days.

    >>> count_working_days(datetime.date(2026, 11, 20), datetime.date(2026, 11, 23))
    2
    """
    return sum(
        is_working_day(datetime.date.fromordinal(number), holidays)
        for number in range(start.toordinal(), end.toordinal() + 1)
    )


def _first_from(
    day: datetime.date, step: datetime.timedelta, holidays: Container[datetime.date]
) -> datetime.date:
    for _ in range(_MAX_DAYS_OFF):
        if is_working_day(day, holidays):
            return day
        day += step
    raise UsageError(f"The holidays leave no working day in the {_MAX_DAYS_OFF} days up to {day - step}")
