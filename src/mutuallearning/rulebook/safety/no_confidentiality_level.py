"""EMP203: nobody said what may be told outside."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the level of the whole activity; sessions may only depart from it."""
    if plan.plan.confidentiality is None:
        find.missing(None, "/confidentiality")


RULE = Rule(
    code="EMP203",
    name="no-confidentiality-level",
    severity="warning",
    principle="empathy",
    message="{activity} does not say what may be told outside",
    why="As long as people do not know who will hear of it, they tell what they would tell anybody.",
    remedy="Choose open, no-attribution (the Chatham House Rule) or closed, and tell it in the invitation.",
    when_fine="Never for long: even a public event does well to say that it is open.",
    sources=("chatham", "al-idyia"),
    reads=("confidentiality",),
    expects="confidentiality",
    examples=(Example(edits=(Drop("/confidentiality"),), at="/confidentiality"),),
    module=__name__,
    check=check,
)
