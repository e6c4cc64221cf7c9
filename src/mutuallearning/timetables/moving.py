"""New dates for a plan: the event and its agenda move, and what is counted from them follows."""

from __future__ import annotations

import datetime

from mutuallearning.errors import UsageError
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.agenda import Agenda, Day
from mutuallearning.models.period import Period
from mutuallearning.types.partial_date import PartialDate


def reschedule(plan: ActivityPlan, start: datetime.date) -> ActivityPlan:
    """Give a plan a new first day; see `moved`.

    >>> plan = ActivityPlan.model_validate({"dates": {"start": "2026-03-10", "end": "2026-03-11"}})
    >>> str(reschedule(plan, datetime.date(2026, 4, 14)).dates.end)
    '2026-04-15'

    Raises:
        UsageError: This is no plan or no day, the plan does not say on which day it starts, or a date in it cannot be
            moved.
    """
    _refuse_others(plan, start)
    first = plan.dates.start if plan.dates else None
    if first is None or first.exact is None:
        said = "does not say when it starts" if first is None else f"says that it starts {_on(first)}"
        raise UsageError(f"The plan {said}; only a plan with an exact first day can be rescheduled")
    return moved(plan, start - first.exact)


def _refuse_others(plan: object, start: object) -> None:
    """Say what is taken, before arithmetic with something else fails in words of its own."""
    if not isinstance(plan, ActivityPlan):
        raise UsageError(f"reschedule takes an ActivityPlan, not a {type(plan).__name__}")
    if not isinstance(start, datetime.date) or isinstance(start, datetime.datetime):
        given = type(start).__name__
        raise UsageError(f"reschedule takes a day such as datetime.date(2027, 3, 16), not a {given}")


def moved(plan: ActivityPlan, by: datetime.timedelta) -> ActivityPlan:
    """Move the dates of a plan and the days of its agenda.

    Offsets stay as they are, so everything that is counted from the event moves with it. Sessions stay at
    their time on the clock, also when clocks change in between. Dates that somebody set for something else
    (a paper due on a date, what really happened) stay too.

    Args:
        plan: The plan.
        by: Whole days, to a later date or, if negative, to an earlier one.

    Raises:
        UsageError: These are no whole days, or a date cannot be moved: it is inexact, or it would leave the
            calendar.
    """
    if by % datetime.timedelta(days=1):
        raise UsageError(f"A plan can be moved by whole days only, not by {by}")
    changes: dict[str, object] = {}
    if plan.dates:
        changes["dates"] = _period(plan.dates, by)
    if plan.agenda and plan.agenda.days:
        changes["agenda"] = _agenda(plan.agenda, by)
    return plan.model_copy(update=changes)


def _period(period: Period, by: datetime.timedelta) -> Period:
    return period.model_copy(
        update={
            name: _shifted(date, by, f"the {name} of the event")
            for name, date in (("start", period.start), ("end", period.end))
            if date is not None
        }
    )


def _agenda(agenda: Agenda, by: datetime.timedelta) -> Agenda:
    days = tuple(_day(day, number, by) for number, day in enumerate(agenda.days or (), start=1))
    return agenda.model_copy(update={"days": days})


def _day(day: Day, number: int, by: datetime.timedelta) -> Day:
    if day.date is None:
        return day
    return day.model_copy(update={"date": _shifted(day.date, by, f"day {number} of the agenda")})


def _shifted(date: PartialDate, by: datetime.timedelta, what: str) -> PartialDate:
    if date.exact is None:
        raise UsageError(f"The date of {what} is {date}; only an exact day can be moved")
    try:
        day = date.exact + by
        return PartialDate(day.year, day.month, day.day)
    except (OverflowError, ValueError):
        raise UsageError(f"The date of {what} would leave the calendar") from None


def _on(date: PartialDate) -> str:
    return f"in {date}" if date.is_plain else str(date)
