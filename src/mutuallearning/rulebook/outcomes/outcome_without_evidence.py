"""OUT102: a claim that nobody can look into."""

from __future__ import annotations

from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look for evidence of the outcome or of one of its steps; intentions need none."""
    claimed = [outcome for outcome in index.outcomes if claims.is_claimed(outcome)]
    if not claimed:
        find.inapplicable("all outcomes are still intentions")
    for outcome in claimed:
        parts = (outcome.it.evidence, *(step.evidence for step in outcome.it.steps or ()))
        if any(parts):
            continue
        if index.is_record and None in parts:
            find.unsaid("on what evidence an outcome rests")
        else:
            find(f"{outcome.at}/evidence", outcome=claims.name_of(outcome.it))


RULE = Rule(
    code="OUT102",
    name="outcome-without-evidence",
    severity="warning",
    principle="transparency",
    message='The outcome "{outcome}" is claimed without evidence',
    params={"outcome": "The outcome"},
    why="Who pays for mutual learning asks what came of it; a claim that nobody can look into does not last.",
    remedy="Name what shows it, such as a decision, an evaluation or a figure, or mark its steps as intended.",
    when_fine="The evidence is being gathered; then the steps may be marked as under way, with a word on it.",
    sources=("impel-out", "seed-eu"),
    scans=(
        "outcomes.title",
        "outcomes.id",
        "outcomes.evidence",
        "outcomes.steps.evidence",
        "outcomes.steps.status",
        "written_as",
    ),
    requires=("outcomes",),
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
                            "steps": [{"stage": "pilot", "status": "done", "what": "Trial in two offices"}],
                        }
                    ],
                ),
            ),
            at="/outcomes/@teams-on-trial/evidence",
        ),
    ),
    module=__name__,
    check=check,
)
