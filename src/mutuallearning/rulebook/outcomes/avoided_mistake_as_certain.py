"""OUT108: certainty about what did not happen."""

from __future__ import annotations

from mutuallearning.rulekit import claims
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look at mistakes that were avoided, as outcomes or as steps of one."""
    asked = False
    for outcome in index.outcomes:
        if outcome.it.kind is None or any(step.stage is None for step in outcome.it.steps or ()):
            find.unsaid("of each outcome whether it is a mistake that was avoided")
        claimed = [("confidence", outcome.it.confidence)] if outcome.it.kind == "avoided-mistake" else []
        claimed += [
            (f"{step.at.removeprefix(f'{outcome.at}/')}/confidence", step.it.confidence)
            for step in claims.claimed_steps(outcome)
            if step.it.stage == "avoided-mistake"
        ]
        asked = asked or bool(claimed)
        certain = [at for at, confidence in claimed if confidence == "certain"]
        if certain:
            find(f"{outcome.at}/{certain[0]}", outcome=claims.name_of(outcome.it))
        elif any(confidence is None for _, confidence in claimed):
            find.unsaid("how sure the claimants are that a mistake was avoided")
    if not asked:
        find.inapplicable("no outcome is a mistake that was avoided")


RULE = Rule(
    code="OUT108",
    name="avoided-mistake-as-certain",
    severity="advice",
    certainty="heuristic",
    principle="transparency",
    message='The outcome "{outcome}" is certain that a mistake was avoided',
    params={"outcome": "The outcome"},
    why="Nobody saw what would have happened; those who avoided something usually say perhaps.",
    remedy="Keep the claimant's own words and put the claim as likely or possible.",
    when_fine="The same mistake was made elsewhere under the same conditions, and its cost is known.",
    sources=("seed-eu", "house rule"),
    scans=(
        "outcomes.title",
        "outcomes.id",
        "outcomes.kind",
        "outcomes.confidence",
        "outcomes.steps.stage",
        "outcomes.steps.status",
        "outcomes.steps.confidence",
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
                            "id": "no-second-register",
                            "title": "No second register of clients",
                            "kind": "avoided-mistake",
                            "confidence": "certain",
                            "evidence": [{"kind": "testimony", "title": "Call with the head of service"}],
                        }
                    ],
                ),
            ),
            at="/outcomes/@no-second-register/confidence",
        ),
    ),
    module=__name__,
    check=check,
)
