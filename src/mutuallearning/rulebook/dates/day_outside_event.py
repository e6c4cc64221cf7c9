"""REF202: a day of the agenda that is not a day of the event."""

from __future__ import annotations

from mutuallearning.rulekit.deadlines import event
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for days that are surely before the start or after the end."""
    dates = plan.plan.dates
    first = dates.start.earliest if dates and dates.start else None
    # Without an end the event ends on its first day, unless it may be of those that meet again and again.
    once = plan.format_known and plan.format.recurs is None
    last = plan.end[1] if plan.end and (once or (dates and dates.end)) else None
    if first is None or last is None:
        find.unsaid("the plan does not say on which day the event starts and on which it ends")
    for number, day in enumerate(plan.days, start=1):
        date = day.it.date
        if date is None:
            find.unsaid("the plan does not date every day of the agenda")
        elif (first is not None and date.latest < first) or (last is not None and date.earliest > last):
            find(f"{day.at}/date", number=number, date=str(date), event=event(plan))


RULE = Rule(
    code="REF202",
    name="day-outside-event",
    severity="error",
    message="Day {number} of the agenda is dated {date}, outside {event}",
    params={
        "number": "Number of the day on the agenda, from 1",
        "date": "Its date",
        "event": "The event with its dates",
    },
    why="Those who go by the dates of the event will not be there on that day.",
    remedy="Correct the date of the day or the dates of the event.",
    when_fine="Never: meetings before and after the event have places of their own in the plan.",
    sources=("house rule",),
    reads=("format", "dates.start", "dates.end"),
    scans=("agenda.days.date",),
    requires=("agenda.days.date",),
    examples=(Example(edits=(Put("/agenda/days/1/date", "2026-06-08"),), at="/agenda/days/1/date"),),
    module=__name__,
    check=check,
)
