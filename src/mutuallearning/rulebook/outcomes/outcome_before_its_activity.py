"""OUT106: a change that was complete before the activity it is said to come from."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.outcome import Outcome, OutcomeStep
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import PartialDate

_BEFOREHAND = ("learning", "idea")
"""Stages that need not come of the activity: one reads and thinks before one travels."""

_Starts = Mapping[str | None, PartialDate | None]


def check(index: DocumentIndex, find: Find) -> None:
    """Compare the steps with the first day of the earliest activity from which the outcome came."""
    starts = _starts(index)
    for outcome in index.outcomes:
        names = _activities(index, outcome.it)
        dates = [starts.get(name) for name in names]
        known = [date for date in dates if date is not None]
        if not known or len(known) < len(dates) or outcome.it.builds_on:
            find.unsaid("when all the activities took place from which an outcome came")
            continue
        first = min(known, key=lambda date: date.earliest)
        if claims.stages_unsaid(outcome) or any(
            step.date is None and step.until is None for step in outcome.it.steps or ()
        ):
            find.unsaid("when each step of an outcome took place")
        early = [step for step in claims.steps_of(outcome) if _is_over_before(step.it, first.earliest)]
        if early:
            find(
                f"{early[0].at}/{_last_key(early[0].it)}",
                outcome=claims.name_of(outcome.it),
                stage=early[0].it.stage or "step",
                date=str(getattr(early[0].it, _last_key(early[0].it))),
                start=str(first),
                related=tuple((step.at, "is over before, too") for step in early[1:]),
            )


def _starts(index: DocumentIndex) -> _Starts:
    """Say when the activities began that can be seen from here; the plan itself goes without a name."""
    document = index.document
    if isinstance(document, Programme):
        return {activity.id: _start(activity) for activity in document.activities or ()}
    return {None: _start(document)} if isinstance(document, ActivityPlan) else {}


def _start(plan: ActivityPlan) -> PartialDate | None:
    """Give the first day of an activity: the earlier one, where it did not begin as planned."""
    planned = plan.dates.start if plan.dates else None
    actual = plan.actual.dates.start if plan.actual and plan.actual.dates else None
    both = [date for date in (planned, actual) if date is not None]
    return min(both, key=lambda date: date.earliest) if both else None


def _activities(index: DocumentIndex, outcome: Outcome) -> tuple[str | None, ...]:
    """Name the activities from which an outcome came; of a plan's own outcome that is the plan."""
    named = [
        *(outcome.activities or ()),
        *(name for step in outcome.steps or () for name in step.activities or ()),
    ]
    if not named and isinstance(index.document, ActivityPlan):
        return (None,)
    return tuple(dict.fromkeys(named))


def _is_over_before(step: OutcomeStep, day: datetime.date) -> bool:
    last = step.until or step.date
    can_come_of_it = step.stage is not None and step.stage not in _BEFOREHAND
    return can_come_of_it and last is not None and last.latest < day


def _last_key(step: OutcomeStep) -> str:
    return "date" if step.until is None else "until"


RULE = Rule(
    code="OUT106",
    name="outcome-before-its-activity",
    severity="error",
    message='The outcome "{outcome}" has its {stage} ({date}) before the activity it came from ({start})',
    params={
        "outcome": "The outcome",
        "stage": "The stage of the first step that comes too early",
        "date": "When that step is over, or took place",
        "start": "When the first of the activities begins from which it came",
    },
    why="What was complete before people met did not come of their meeting.",
    remedy="Correct the date, or name the earlier activity from which it came.",
    when_fine="People learned from each other while they prepared; name that as an activity of its own.",
    sources=("house rule",),
    scans=(
        "outcomes.title",
        "outcomes.id",
        "outcomes.activities",
        "outcomes.builds_on",
        "outcomes.steps.activities",
        "outcomes.steps.stage",
        "outcomes.steps.date",
        "outcomes.steps.until",
    ),
    reads=(
        "dates.start",
        "actual.dates.start",
        "activities.id",
        "activities.dates.start",
        "activities.actual.dates.start",
    ),
    requires=("outcomes.steps",),
    subjects=("activity-plan", "programme"),
    examples=(
        Example(
            edits=(
                Put(
                    "/outcomes",
                    [
                        {
                            "id": "teams-on-trial",
                            "title": "Joint teams on trial",
                            "steps": [{"stage": "pilot", "date": "2025"}],
                            "evidence": [{"kind": "evaluation", "title": "Evaluation of the teams"}],
                        }
                    ],
                ),
            ),
            at="/outcomes/@teams-on-trial/steps/0/date",
        ),
    ),
    module=__name__,
    check=check,
)
