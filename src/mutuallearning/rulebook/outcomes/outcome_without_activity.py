"""OUT105: an outcome of a programme, and nobody knows of which activity."""

from __future__ import annotations

from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look for an activity or for an earlier outcome; in a plan or a cycle it is clear from where it came."""
    for outcome in index.outcomes:
        it = outcome.it
        parts = (it.activities, it.builds_on, *(step.activities for step in it.steps or ()))
        if any(parts):
            continue
        if index.is_record and None in parts:
            find.unsaid("from which activity an outcome came")
        else:
            find(f"{outcome.at}/activities", outcome=claims.name_of(it))


RULE = Rule(
    code="OUT105",
    name="outcome-without-activity",
    severity="advice",
    message='The outcome "{outcome}" names no activity from which it came',
    params={"outcome": "The outcome"},
    why="A programme learns which of its activities are worth repeating only if it knows what came of which.",
    remedy="Name the activities that those concerned mention when asked where the idea came from.",
    when_fine="It came of the programme as a whole, of years of knowing each other.",
    sources=("impel-out", "house rule"),
    scans=(
        "outcomes.title",
        "outcomes.id",
        "outcomes.activities",
        "outcomes.builds_on",
        "outcomes.steps.activities",
        "written_as",
    ),
    requires=("outcomes",),
    subjects=("programme",),
    examples=(
        Example(
            base="programme",
            edits=(
                Add(
                    "/outcomes",
                    {
                        "id": "teams-on-trial",
                        "title": "Joint teams on trial",
                        "evidence": [{"kind": "evaluation", "title": "Evaluation of the teams"}],
                    },
                ),
            ),
            at="/outcomes/@teams-on-trial/activities",
        ),
    ),
    module=__name__,
    check=check,
)
