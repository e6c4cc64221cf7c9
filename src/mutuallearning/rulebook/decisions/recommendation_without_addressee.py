"""GOV304: advice to nobody in particular."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the addressee of each recommendation."""
    for recommendation in located(plan.plan.recommendations, "/recommendations"):
        if recommendation.it.addressee is None:
            find.missing(None, f"{recommendation.at}/addressee", text=recommendation.it.text)


RULE = Rule(
    code="GOV304",
    name="recommendation-without-addressee",
    severity="warning",
    message='The recommendation "{text}" is addressed to nobody',
    params={"text": "The recommendation, shortened"},
    why="Advice to the system as such is read with approval and carried out by nobody.",
    remedy="Name the actor or the party that can act on it.",
    when_fine="It is a lesson for everybody rather than advice; then keep it in the report.",
    sources=("pespod18",),
    scans=("recommendations.text", "recommendations.addressee"),
    requires=("recommendations",),
    expects="recommendations.addressee",
    examples=(
        Example(
            edits=(
                Add("/recommendations", {"id": "keep-one", "text": "Keep one counsellor for each person."}),
            ),
            at="/recommendations/@keep-one/addressee",
        ),
    ),
    module=__name__,
    check=check,
)
