"""EMP202: a group without ground rules."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for at least one ground rule."""
    ground_rules = plan.plan.ground_rules
    if not ground_rules:
        find.missing(ground_rules, "/ground_rules")
    elif not ground_rules.rules:
        find.missing(ground_rules.rules, "/ground_rules/rules")


RULE = Rule(
    code="EMP202",
    name="no-ground-rules",
    severity="warning",
    principle="empathy",
    message="{activity} has no ground rules for how people deal with each other",
    why="People from different houses bring different manners; a few rules of their own let them be frank.",
    remedy="Draft three or four ground rules with the group, such as asking before advising.",
    when_fine="The group has met for years and its rules are known to everybody, newcomers too.",
    sources=("al-rules", "aar-ncc"),
    reads=("ground_rules.rules",),
    expects="ground_rules",
    examples=(Example(edits=(Drop("/ground_rules"),), at="/ground_rules"),),
    module=__name__,
    check=check,
)
