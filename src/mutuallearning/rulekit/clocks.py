"""Clocks elsewhere: what time it is for those who join from another time zone."""

from __future__ import annotations

import datetime
import zoneinfo

DAY = 24 * 60
"""Minutes of a day."""

_CYCLE = 146_097
"""Days of the 400 years after which the calendar, weekdays and all, begins anew."""


def minutes_ahead(minutes: int, home: str, there: str) -> int:
    """Tell by how many minutes the clock there is ahead of the one at home.

    >>> noon = datetime.date(2026, 5, 6).toordinal() * DAY + 12 * 60
    >>> minutes_ahead(noon, "Europe/Vienna", "America/New_York")
    -360

    Args:
        minutes: The moment on the clock at home, in minutes as the index of a plan counts them.
        home: The time zone at home, by its IANA name.
        there: The time zone there.
    """
    day, minute = divmod(minutes, DAY)
    if day >= datetime.date.max.toordinal():
        # Beyond the last day there is nothing to count in; the same rules for clocks hold a cycle before.
        day -= _CYCLE
    clock = datetime.time(*divmod(minute, 60), tzinfo=zoneinfo.ZoneInfo(home))
    moment = datetime.datetime.combine(datetime.date.fromordinal(day), clock)
    elsewhere = moment.astimezone(zoneinfo.ZoneInfo(there))
    distance = elsewhere.replace(tzinfo=None) - moment.replace(tzinfo=None)
    return distance // datetime.timedelta(minutes=1)
