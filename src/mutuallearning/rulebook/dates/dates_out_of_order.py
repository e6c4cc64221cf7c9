"""REF201: days of the agenda that do not follow each other."""

from __future__ import annotations

import datetime

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import PartialDate


def check(plan: PlanIndex, find: Find) -> None:
    """Compare each day with the latest that surely lies before it."""
    before: tuple[datetime.date, bool, int, PartialDate] | None = None
    for number, day in enumerate(plan.days, start=1):
        date = day.it.date
        if date is None:
            find.unsaid("the plan does not date every day of the agenda")
            continue
        exact = date.exact is not None
        this = (date.earliest, exact, number, date)
        if before is None:
            before = this
            continue
        latest, latest_exact, other, other_date = before
        if date.latest < latest or (exact and latest_exact and date.latest == latest):
            find(
                f"{day.at}/date",
                related=((f"{plan.days[other - 1].at}/date", "the day before it on the agenda"),),
                number=number,
                date=str(date),
                other=other,
                other_date=str(other_date),
            )
            before = this
        elif date.earliest >= latest:
            before = this


RULE = Rule(
    code="REF201",
    name="dates-out-of-order",
    severity="error",
    message="Day {number} of the agenda is dated {date}, not after day {other} on {other_date}",
    params={
        "number": "Number of the day on the agenda, from 1",
        "date": "Its date",
        "other": "Number of an earlier day on the agenda",
        "other_date": "The date of that day",
    },
    why="People book travel by the agenda; with two days under one date, or in a wrong order, some come too late.",
    remedy="Correct the dates, or put the days in the order in which they take place.",
    when_fine="Never: sessions at the same time belong to one day, each in its track.",
    sources=("house rule",),
    scans=("agenda.days.date",),
    requires=("agenda.days.date",),
    examples=(Example(edits=(Put("/agenda/days/1/date", "2026-05-06"),), at="/agenda/days/1/date"),),
    module=__name__,
    check=check,
)
