"""REF209: an event that is over, while its plan still says that it is to come."""

from __future__ import annotations

from mutuallearning.models.change import is_cancelled
from mutuallearning.rulekit.deadlines import is_over
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import Span, span_of

_AHEAD = frozenset({"idea", "draft", "invited", "final"})
"""Stages of a plan whose event is to come."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the last day with the day of judgement; a date that is not precise must be surely over."""
    today, stage = plan.as_of, plan.plan.stage
    if stage is None:
        find.unsaid("how far the plan has come")
        return
    if stage not in _AHEAD:
        find.inapplicable(f"the plan says that it is {stage}")
        return
    if is_cancelled(plan.plan.changes):
        find.inapplicable("the activity was cancelled")
        return
    end = _end(plan)
    over = is_over(end, today)
    if over is None:
        find.unsaid("when the event ends")
    elif over and end is not None:
        find("/stage", stage=stage, end=str(end[1]))


def _end(plan: PlanIndex) -> Span | None:
    actual = plan.plan.actual.dates if plan.plan.actual else None
    return (span_of(actual.end or actual.start) if actual else None) or plan.end


RULE = Rule(
    code="REF209",
    name="stage-against-calendar",
    severity="warning",
    message='{activity} was over by {end}, but its stage is still "{stage}"',
    params={"stage": "The stage of the plan", "end": "The last day that the event can have had"},
    why="Rules ask of a plan what its stage asks for: who came and what came of it are never asked before it is done.",
    remedy="Set the stage to running or done, or write down the new dates if the event was put off.",
    when_fine="The plan was given up; `changes` can say that it was cancelled.",
    sources=("house rule",),
    reads=(
        "stage",
        "changes.kind",
        "dates.start",
        "dates.end",
        "actual.dates.start",
        "actual.dates.end",
    ),
    requires=("dates.start",),
    needs_as_of=True,
    examples=(
        Example(
            base="any",
            edits=(Put("/dates", {"start": "2025-11-18"}),),
            at="/stage",
            as_of="2026-01-15",
        ),
    ),
    module=__name__,
    check=check,
)
