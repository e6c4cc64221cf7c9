"""GOV503: nobody meets before the event."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a meeting that prepares the event."""
    if not plan.plan.preparation:
        find.missing(plan.plan.preparation, "/preparation")


RULE = Rule(
    code="GOV503",
    name="no-preparation-meeting",
    severity="advice",
    message="{activity} has no meeting to prepare it",
    why="One call of host, peers and facilitator before the event saves the first hours of it.",
    remedy="Plan one short call on the questions, the roles and the ground rules.",
    when_fine="The same people did the same thing a short time ago.",
    sources=("eui-2024", "impel-how"),
    reads=("preparation",),
    expects="preparation",
    planned_ahead=True,
    examples=(Example(edits=(Drop("/preparation"),), at="/preparation"),),
    module=__name__,
    check=check,
)
