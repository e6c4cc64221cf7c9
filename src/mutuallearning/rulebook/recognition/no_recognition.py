"""GOV202: nobody is thanked."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for any planned recognition."""
    if not plan.plan.recognition:
        find.missing(plan.plan.recognition, "/recognition")


RULE = Rule(
    code="GOV202",
    name="no-recognition",
    severity="advice",
    message="{activity} plans no thanks for those who give their time",
    why="Peers work beside their daily tasks; a letter to their boss costs little and brings them back.",
    remedy="Plan a certificate, a letter to the home organisation, or named authorship.",
    when_fine="The participants are paid experts.",
    sources=("cop-cod", "lga-peers"),
    reads=("recognition",),
    expects="recognition",
    examples=(Example(edits=(Drop("/recognition"),), at="/recognition"),),
    module=__name__,
    check=check,
)
