"""EMP213: everything may be told outside, where others agree that nothing is."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the level of the whole activity with what is usual for its format."""
    if plan.format.confidentiality != "closed":
        find.inapplicable("such activities are not usually closed")
    elif plan.plan.confidentiality == "open":
        find("/confidentiality")


RULE = Rule(
    code="EMP213",
    name="more-open-than-usual",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message="{activity} is open; what is said in such a group usually stays in it",
    why="People bring what they cannot do yet, or what went wrong, only where they know that it goes no further.",
    remedy="Agree that it is closed, or keep to the Chatham House Rule, and say what may be told in the end.",
    when_fine="All who take part wanted it so, and nothing delicate comes up.",
    sources=("al-idyia", "fgb"),
    reads=("confidentiality",),
    requires=("confidentiality",),
    status="preview",
    examples=(
        Example(
            base="action-learning-set",
            edits=(Put("/confidentiality", "open"),),
            at="/confidentiality",
        ),
    ),
    module=__name__,
    check=check,
)
