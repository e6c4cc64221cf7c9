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
from mutuallearning.types.offset import Anchor
from mutuallearning.types.partial_date import Span

_EXACT_UNITS = {"day": 1, "week": 7}


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
    if key not in distances:
        distances[key] = _after(plan, due, "end", plan.end)
    return cast("Distance | None", distances[key])


def days_if_late(plan: PlanIndex, due: Deadline | None, most: float) -> int | None:
    """Tell how many days after the last day of the event a deadline is, if surely more than it should be.

    Returns:
        The days; 0 if the deadline is surely not too late; None if it cannot be known.
    """
    distance = after_end(plan, due) if due else None
    if distance is None or distance.least <= most < distance.most:
        return None
    return distance.least if distance.least > most else 0


def _after(plan: PlanIndex, due: Deadline, anchor: Anchor, day: Span | None) -> Distance | None:
    offset = due.offset
    own = offset is not None and offset.anchor == anchor
    if offset is not None and own and offset.unit in _EXACT_UNITS:
        if offset.within and offset.direction == "before":
            return Distance(0, 0)
        days = offset.amount * _EXACT_UNITS[offset.unit]
        signed = -days if offset.direction == "before" else days
        return Distance(signed, signed)
    span = plan.span(due)
    if span is None or day is None:
        return None
    if own:
        # Both ends move together: a month before some day of May is never two months before another.
        return _between(_days(day[0], span[0]), _days(day[1], span[1]))
    return Distance(_days(day[1], span[0]), _days(day[0], span[1]))


def _days(start: datetime.date, end: datetime.date) -> int:
    return (end - start).days


def _between(one: int, other: int) -> Distance:
    return Distance(min(one, other), max(one, other))
