"""OUT109: a step that is done, on a day that is still to come."""

from __future__ import annotations

from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Compare the dates of steps that are done, or under way, with the day of the check."""
    today = index.as_of
    for outcome in index.outcomes:
        for step in claims.steps_of(outcome):
            date, key = step.it.date, "date"
            if step.it.status == "done" and step.it.until is not None:
                date, key = step.it.until, "until"
            if today is None or step.it.status is None or date is None:
                find.unsaid("of each step whether it is done and when")
            elif step.it.status != "intended" and date.earliest > today:
                find(
                    f"{step.at}/{key}",
                    outcome=claims.name_of(outcome.it),
                    stage=step.it.stage or "step",
                    status=step.it.status.replace("-", " "),
                    date=str(date),
                )


RULE = Rule(
    code="OUT109",
    name="step-done-in-the-future",
    severity="error",
    message='The outcome "{outcome}" has its {stage} {status} on a day to come ({date})',
    params={
        "outcome": "The outcome",
        "stage": "The stage of the step",
        "status": "Done or under way",
        "date": "When it is said to have taken place",
    },
    why="What is still to come is an intention; told as done, it makes the rest of the claim doubtful.",
    remedy="Mark the step as intended, or correct its date.",
    when_fine="Never: what is to come has not been done.",
    sources=("house rule",),
    scans=(
        "outcomes.title",
        "outcomes.id",
        "outcomes.steps.stage",
        "outcomes.steps.status",
        "outcomes.steps.date",
        "outcomes.steps.until",
    ),
    requires=("outcomes.steps.status",),
    needs_as_of=True,
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
                            "steps": [{"stage": "pilot", "status": "done", "date": "2026-09"}],
                            "evidence": [{"kind": "evaluation", "title": "Evaluation of the teams"}],
                        }
                    ],
                ),
            ),
            at="/outcomes/@teams-on-trial/steps/0/date",
            as_of="2026-04-01",
        ),
    ),
    module=__name__,
    check=check,
)
