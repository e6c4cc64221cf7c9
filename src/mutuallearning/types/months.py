"""Counting in months."""

from __future__ import annotations

import calendar
import datetime


def add_months(day: datetime.date, months: int) -> datetime.date:
    """Count months from a day; where the month that is reached has no such day, it is its last one.

    The same as `dateutil.relativedelta` gives, without importing it for every check.

    >>> add_months(datetime.date(2026, 1, 31), 1), add_months(datetime.date(2026, 1, 31), -2)
    (datetime.date(2026, 2, 28), datetime.date(2025, 11, 30))

    Raises:
        ValueError: The day lies outside the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return day.replace(year, month + 1)
    except ValueError:
        return day.replace(year, month + 1, calendar.monthrange(year, month + 1)[1])
