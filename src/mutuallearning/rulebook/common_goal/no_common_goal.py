"""GOV401: no common goal."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a goal; one that is there has a statement."""
    if not plan.plan.goal:
        find.missing(plan.plan.goal, "/goal")


RULE = Rule(
    code="GOV401",
    name="no-common-goal",
    severity="error",
    message="{activity} has no common goal",
    why="Parties that each pursue a goal of their own meet politely and part without having learned together.",
    remedy="Write in one or two sentences what the parties want to reach together.",
    when_fine="Never for long: even an open exchange has a reason that all share.",
    sources=("seed-workplace", "umn"),
    reads=("goal.statement",),
    expects="goal",
    examples=(Example(edits=(Drop("/goal"),), at="/goal"),),
    module=__name__,
    check=check,
)
