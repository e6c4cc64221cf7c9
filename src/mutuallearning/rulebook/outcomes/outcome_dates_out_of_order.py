"""OUT104: what came of learning, before anything was learned."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from mutuallearning.models.outcome import OutcomeStage, OutcomeStep
from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex, Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule

_ORDER: tuple[tuple[OutcomeStage, tuple[OutcomeStage, ...]], ...] = (
    ("learning", ("adaptation", "pilot", "decision", "scale", "avoided-mistake", "abandoned")),
    ("pilot", ("scale",)),
)
"""What cannot be over before something else has begun. An idea may be older than what one learned about it."""


def check(index: DocumentIndex, find: Find) -> None:
    """Compare the end of each step with the first beginning of what must have begun before."""
    for outcome in index.outcomes:
        steps = claims.steps_of(outcome)
        if claims.stages_unsaid(outcome) or any(_end(step.it) is None for step in steps):
            find.unsaid("when each step of an outcome took place")
        blamed: set[str] = set()
        for earlier, later in _ORDER:
            first = _first(step for step in steps if step.it.stage == earlier)
            followers = [step for step in steps if step.it.stage in later and _end(step.it) is not None]
            for step in followers:
                over = _end(step.it)
                if first is None or over is None or over[1] >= _begin(first.it) or step.at in blamed:
                    continue
                blamed.add(step.at)
                find(
                    f"{step.at}/{over[0]}",
                    outcome=claims.name_of(outcome.it),
                    stage=step.it.stage,
                    date=str(getattr(step.it, over[0])),
                    earlier=earlier,
                    began=str(first.it.date),
                    related=((f"{first.at}/date", f"the first {earlier} begins then"),),
                )


def _first(steps: Iterable[Located[OutcomeStep]]) -> Located[OutcomeStep] | None:
    """Give the step that may have begun first; None if one of them does not say when."""
    found = list(steps)
    if not found or any(step.it.date is None for step in found):
        return None
    return min(found, key=lambda step: _begin(step.it))


def _begin(step: OutcomeStep) -> datetime.date:
    return step.date.earliest if step.date is not None else datetime.date.min


def _end(step: OutcomeStep) -> tuple[str, datetime.date] | None:
    """Give the last day on which a step can have been over, and the key that says so."""
    if step.until is not None:
        return "until", step.until.latest
    return None if step.date is None else ("date", step.date.latest)


RULE = Rule(
    code="OUT104",
    name="outcome-dates-out-of-order",
    severity="error",
    message='The outcome "{outcome}" comes to {stage} ({date}) before its first {earlier} ({began})',
    params={
        "outcome": "The outcome",
        "stage": "The stage of the step that comes too early",
        "date": "When that step is over, or took place",
        "earlier": "The stage that must come first",
        "began": "When the first step of that stage begins",
    },
    why="What happened before one learned of something did not happen because of it.",
    remedy="Correct the date, or leave out the step that has another cause.",
    when_fine="Never: what was over before cannot have come of it.",
    sources=("house rule",),
    scans=(
        "outcomes.title",
        "outcomes.id",
        "outcomes.steps.stage",
        "outcomes.steps.date",
        "outcomes.steps.until",
    ),
    requires=("outcomes.steps",),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put(
                    "/outcomes",
                    [
                        {
                            "id": "teams-on-trial",
                            "title": "Joint teams on trial",
                            "steps": [
                                {"stage": "learning", "date": "2026-07"},
                                {"stage": "adaptation", "date": "2026-06"},
                            ],
                            "evidence": [{"kind": "evaluation", "title": "Evaluation of the teams"}],
                        }
                    ],
                ),
            ),
            at="/outcomes/@teams-on-trial/steps/1/date",
        ),
    ),
    module=__name__,
    check=check,
)
