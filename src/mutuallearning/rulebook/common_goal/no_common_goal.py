"""GOV401: no common goal."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_QUESTIONS_DO = "after-action-review"
"""The format that lives on its questions: what was meant, what happened, why, what to change."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a goal; one that is there has a statement, and the questions of a review in a team stand for one."""
    if not plan.plan.goal and not (plan.format.is_a(_QUESTIONS_DO) and plan.questions):
        find.missing(plan.plan.goal, "/goal")


RULE = Rule(
    code="GOV401",
    name="no-common-goal",
    severity="error",
    message="{activity} has no common goal",
    why="Parties that each pursue a goal of their own meet politely and part without having learned together.",
    remedy="Write in one or two sentences what the parties want to reach together.",
    when_fine="Never for long, unless its questions say it: even an open exchange has a reason that all share.",
    sources=("seed-workplace", "umn"),
    reads=("goal.statement", "topics.questions"),
    expects="goal",
    examples=(Example(edits=(Drop("/goal"),), at="/goal"),),
    module=__name__,
    check=check,
)
