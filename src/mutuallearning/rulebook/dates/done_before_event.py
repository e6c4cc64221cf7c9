"""REF210: a plan that is marked as done before its event has begun."""

from __future__ import annotations

from mutuallearning.rulekit.deadlines import began
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the first day, as it really was if that is said, with the day of judgement."""
    today, stage = plan.as_of, plan.plan.stage
    if stage is None:
        find.unsaid("how far the plan has come")
        return
    if stage != "done":
        find.inapplicable("the plan is not marked as done")
        return
    start = began(plan)
    if start is None or today is None or start[0] <= today < start[1]:
        find.unsaid("when the event begins")
    elif start[0] > today:
        find("/stage", start=str(start[0]))


RULE = Rule(
    code="REF210",
    name="done-before-event",
    severity="error",
    message="{activity} is marked as done, but begins on {start} at the earliest",
    params={"start": "The first day that the event can begin on"},
    why="Either the stage or the date is wrong, and whoever counts what was done counts what never took place.",
    remedy="Set the stage back, or correct the dates.",
    when_fine="Never: what took place earlier than planned has its real dates under `actual`.",
    sources=("house rule",),
    reads=("stage", "dates.start", "actual.dates.start"),
    requires=("dates.start",),
    needs_as_of=True,
    examples=(Example(base="any", edits=(Put("/stage", "done"),), at="/stage", as_of="2026-01-15"),),
    module=__name__,
    check=check,
)
