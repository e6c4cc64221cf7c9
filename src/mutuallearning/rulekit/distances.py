"""Days between a deadline and the event: how long before its start, how long after its end.

A deadline that counts from the day in question is measured as it is written, so that `3 weeks before start` is 21
days also where the event has no date yet.
"""

from __future__ import annotations

import datetime
from typing import cast

import attrs

from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.offset import Anchor, Offset, OutOfCalendarError
from mutuallearning.types.partial_date import Span

_EXACT_UNITS = {"day": 1, "week": 7}
_LAST_DAY = datetime.date.max.toordinal()
_DAYS_OF_UNITS = {"month": (28, 31), "year": (365, 366)}
"""The fewest and the most days of units that differ in length."""


@attrs.frozen
class Distance:
    """A number of days that may not be known exactly; negative on the other side of the event's day.

    Attributes:
        least: The fewest days that it can be.
        most: The most days that it can be.
    """

    least: int
    most: int


def before_start(plan: PlanIndex, due: Deadline) -> Distance | None:
    """Measure how many days before the first day of the event a deadline is; None if it cannot be known."""
    found = _after(plan, due, "start", plan.start)
    return None if found is None else Distance(-found.most, -found.least)


def after_end(plan: PlanIndex, due: Deadline) -> Distance | None:
    """Measure how many days after the last day of the event a deadline is; None if it cannot be known."""
    distances = plan.worked_out
    key = (after_end, due)
    found = cast("Distance | None", distances.get(key))
    if found is None:
        found = _after(plan, due, "end", plan.end)
        if found is not None:
            distances[key] = found
    return found


def roughly_after_end(plan: PlanIndex, due: Deadline) -> Distance | None:
    """Measure as `after_end` does, of months and years only between how many days it is.

    That is often enough to compare with, and costs no look at the calendar.
    """
    offset, end = due.offset, plan.end
    units = None if offset is None or offset.anchor != "end" else _DAYS_OF_UNITS.get(offset.unit)
    if offset is None or units is None or offset.direction == "before" or end is None or end[0] != end[1]:
        return after_end(plan, due)
    least, most = units
    if end[1].toordinal() + offset.amount * most > _LAST_DAY:
        return after_end(plan, due)
    return Distance(offset.amount * least, offset.amount * most)


def days_if_late(plan: PlanIndex, due: Deadline | None, most: float) -> int | None:
    """Tell how many days after the last day of the event a deadline is, if surely more than it should be.

    Returns:
        The days; 0 if the deadline is surely not too late; None if it cannot be known.
    """
    if due is None:
        return None
    rough = roughly_after_end(plan, due)
    if rough is not None and rough.most <= most:
        return 0
    distance = after_end(plan, due)
    if distance is None or distance.least <= most < distance.most:
        return None
    return distance.least if distance.least > most else 0


def _after(plan: PlanIndex, due: Deadline, anchor: Anchor, day: Span | None) -> Distance | None:
    offset = due.offset
    own = offset is not None and offset.anchor == anchor
    if offset is not None and own:
        if offset.unit in _EXACT_UNITS:
            if offset.within and offset.direction == "before":
                return Distance(0, 0)
            days = offset.amount * _EXACT_UNITS[offset.unit]
            signed = -days if offset.direction == "before" else days
            return Distance(signed, signed)
        if day is not None and day[0] == day[1]:
            return _from(day[0], offset)
    span = plan.span(due)
    if span is None or day is None:
        return None
    if own:
        # Both ends move together: a month before some day of May is never two months before another.
        return _between(_days(day[0], span[0]), _days(day[1], span[1]))
    return Distance(_days(day[1], span[0]), _days(day[0], span[1]))


def _from(day: datetime.date, offset: Offset) -> Distance | None:
    """Measure an offset from a day that is known exactly."""
    try:
        days = (offset.resolve(day, day) - day).days
    except OutOfCalendarError:
        return None
    return Distance(days, days)


def _days(start: datetime.date, end: datetime.date) -> int:
    return (end - start).days


def _between(one: int, other: int) -> Distance:
    return Distance(min(one, other), max(one, other))
