"""Counting in working days: Monday to Friday, without the holidays that the caller names."""

from __future__ import annotations

import datetime
from collections.abc import Container, Sized

from mutuallearning.errors import UsageError

_WORKING_DAYS_A_WEEK = 5
_DAYS_A_WEEK = 7
_WEEKEND = 2
_FRIDAY = 4
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
    if isinstance(holidays, Sized) and not len(holidays):
        return _add_weekdays(day, amount)
    step = _DAY if amount > 0 else -_DAY
    for _ in range(abs(amount)):
        day = _first_from(day + step, step, holidays)
    return day


def _add_weekdays(day: datetime.date, amount: int) -> datetime.date:
    """Do the same without holidays, in a time that does not grow with the number of days."""
    if not amount:
        return day
    weeks, rest = divmod(abs(amount), _WORKING_DAYS_A_WEEK)
    # Looked at from Monday on, or on the way back from Friday on: 5 and 6 are the weekend that comes first.
    place = day.weekday() if amount > 0 else (_FRIDAY - day.weekday()) % _DAYS_A_WEEK
    in_weekend = max(place - _FRIDAY, 0)
    over_weekend = place - in_weekend + rest > _FRIDAY
    days = weeks * _DAYS_A_WEEK + rest + over_weekend * _WEEKEND - in_weekend
    return day + datetime.timedelta(days=days if amount > 0 else -days)


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

    With holidays, the time it takes grows with the number of days.

    >>> count_working_days(datetime.date(2026, 11, 20), datetime.date(2026, 11, 23))
    2
    """
    if isinstance(holidays, Sized) and not len(holidays):
        return max(_weekdays_up_to(end.toordinal()) - _weekdays_up_to(start.toordinal() - 1), 0)
    return sum(
        is_working_day(datetime.date.fromordinal(number), holidays)
        for number in range(start.toordinal(), end.toordinal() + 1)
    )


def _weekdays_up_to(number: int) -> int:
    """Count the days from Monday to Friday up to a day of the calendar, which begins on a Monday."""
    weeks, rest = divmod(number, _DAYS_A_WEEK)
    return weeks * _WORKING_DAYS_A_WEEK + min(rest, _WORKING_DAYS_A_WEEK)


def _first_from(
    day: datetime.date, step: datetime.timedelta, holidays: Container[datetime.date]
) -> datetime.date:
    for _ in range(_MAX_DAYS_OFF):
        if is_working_day(day, holidays):
            return day
        day += step
    raise UsageError(f"The holidays leave no working day in the {_MAX_DAYS_OFF} days up to {day - step}")
