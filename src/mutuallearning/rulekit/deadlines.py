"""Deadlines against the event: surely before its end, surely after its start, or not to be known.

A deadline that counts from the event itself is compared as it is written, so that `4 weeks before start` is
known to be before the event even where of the event only the month is known, or nothing.
"""

from __future__ import annotations

import datetime

from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import Span, span_of

JOURNEY = "journey-days-max"
"""The limit that keeps events apart from what goes on for weeks or months."""


def began(plan: PlanIndex) -> Span | None:
    """Give the first day of the event, as it really was if that is said."""
    actual = plan.plan.actual.dates if plan.plan.actual else None
    return (span_of(actual.start) if actual else None) or plan.start


def is_over(days: Span | None, today: datetime.date | None) -> bool | None:
    """Tell whether all days that may be meant are over; None if it cannot be known.

    >>> span = (datetime.date(2026, 5, 1), datetime.date(2026, 5, 31))
    >>> [is_over(span, datetime.date(2026, month, 2)) for month in (4, 5, 6)]
    [False, None, True]
    """
    if days is None or today is None or days[0] < today <= days[1]:
        return None
    return days[1] < today


def after_start(plan: PlanIndex, due: Deadline) -> bool | None:
    """Tell whether a deadline is after the first day of the event; None if it cannot be known."""
    offset = due.offset
    if offset is not None:
        after = offset.direction == "after" and offset.amount > 0
        if after or offset.anchor == "start":
            return after
    span = plan.span(due)
    if span is None or plan.start is None:
        return None
    if span[0] > plan.start[1]:
        return True
    return False if span[1] <= plan.start[0] else None


def before_end(plan: PlanIndex, due: Deadline) -> bool | None:
    """Tell whether a deadline is before the last day of the event; None if it cannot be known."""
    offset = due.offset
    if offset is not None:
        # Within so many days before a day: that day is the last chance. An offset of nothing is never before.
        before = offset.direction == "before" and not offset.within
        if before or offset.anchor == "end":
            return before
    span = plan.span(due)
    if span is None or plan.end is None:
        return None
    if span[1] < plan.end[0]:
        return True
    return False if span[0] >= plan.end[1] else None


def goes_on(plan: PlanIndex) -> bool | None:
    """Tell whether an activity lasts longer than people travel to an event; None if it cannot be known.

    It is then a season of meetings and of work between them, which are no preparation and no follow-up. Without dates,
    it is no longer than its format allows.
    """
    most = plan.format.limit(JOURNEY)
    if plan.start is None or plan.end is None:
        _, longest = plan.format.band("days")
        return False if longest is not None and longest <= most else None
    if (plan.end[0] - plan.start[1]).days >= most:
        return True
    return False if (plan.end[1] - plan.start[0]).days < most else None


def event(plan: PlanIndex) -> str:
    """Name the event with its dates as the plan says them, such as `the event (2026-05-06 to 2026-05-07)`."""
    dates = plan.plan.dates
    start, end = (dates.start, dates.end) if dates else (None, None)
    if start is not None and end is not None and start != end:
        return f"the event ({start} to {end})"
    day = start or end
    return f"the event ({day})" if day else "the event"
