"""Local clocks: times that a change of clocks makes impossible, or lets come twice."""

from __future__ import annotations

import datetime
import zoneinfo

import attrs


@attrs.frozen
class LocalTime:
    """A moment on the clock of a place.

    Attributes:
        moment: The moment, with its zone if there is one.
        note: What a change of clocks does to it, if anything.
    """

    moment: datetime.datetime
    note: str | None = None


def local(day: datetime.date, time: datetime.time, zone: str | None) -> LocalTime:
    """Put a day and a time of day together.

    The time is what the clock on the wall shows; its distance from UTC follows from the day. A time that is
    skipped when clocks go forward is moved on by as much as they are. Of a time that comes twice when clocks go
    back the first is meant. Both are told in the note.

    >>> local(datetime.date(2026, 3, 29), datetime.time(2, 30), "Europe/Vienna").moment.isoformat()
    '2026-03-29T03:30:00+02:00'

    Args:
        day: The day.
        time: The time of day.
        zone: The time zone by its IANA name; without one the moment has no zone.
    """
    if zone is None:
        return LocalTime(datetime.datetime.combine(day, time))
    there = zoneinfo.ZoneInfo(zone)
    moment = datetime.datetime.combine(day, time, there)
    # There and back again over UTC: only a time that exists returns as it was.
    try:
        real = moment.astimezone(datetime.UTC).astimezone(there)
    except OverflowError:
        return LocalTime(moment)
    if real.replace(tzinfo=None, fold=0) != moment.replace(tzinfo=None):
        note = (
            f"{time:%H:%M} does not exist in {zone} on {day}, when clocks go forward; taken as {real:%H:%M}"
        )
        return LocalTime(real, note)
    if moment.utcoffset() != moment.replace(fold=1).utcoffset():
        note = f"{time:%H:%M} comes twice in {zone} on {day}, when clocks go back; the first is meant"
        return LocalTime(moment, note)
    return LocalTime(moment)


def later(moment: datetime.datetime, minutes: int) -> datetime.datetime:
    """Go on by so many minutes as they pass, whatever clocks do meanwhile.

    Raises:
        OverflowError: That is past the end of the calendar.
    """
    length = datetime.timedelta(minutes=minutes)
    if moment.tzinfo is None:
        return moment + length
    return (moment.astimezone(datetime.UTC) + length).astimezone(moment.tzinfo)
