"""GOV402: a goal of which nobody can see whether it was reached."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for an indicator of the common goal."""
    goal = plan.plan.goal
    if goal is None:
        # A missing goal is another rule's finding.
        find.unsaid("what the common goal is")
    elif not goal.indicators:
        find.missing(goal.indicators, "/goal/indicators")


RULE = Rule(
    code="GOV402",
    name="success-not-defined",
    severity="warning",
    message="{activity} names no indicator for its goal",
    why="If nobody said beforehand what success looks like, everything and nothing is one.",
    remedy="Add one to three signs that can be seen or counted, with a date.",
    when_fine="The activity explores something, and finding the right question is the goal.",
    sources=("eip-10",),
    reads=("goal.indicators",),
    expects="goal.indicators",
    planned_ahead=True,
    examples=(Example(edits=(Drop("/goal/indicators"),), at="/goal/indicators"),),
    module=__name__,
    check=check,
)
