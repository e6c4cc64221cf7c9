"""TRA306: an activity of which nobody knows who takes part."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for at least one party."""
    if not plan.parties:
        find.missing(plan.plan.parties, "/parties")


RULE = Rule(
    code="TRA306",
    name="no-parties",
    severity="warning",
    principle="transparency",
    message="{activity} does not say who takes part",
    why="Who hosts, who comes and who pays decides what can be learned and what can be said.",
    remedy="List the parties with their stances: host, peers, organiser, funder.",
    when_fine="The call for peers is still open and the plan is an idea.",
    sources=(
        "mlp-1070",
        HOUSE_RULE,
    ),
    reads=("parties",),
    expects="parties",
    implies=("REF101",),
    examples=(Example(edits=(Drop("/parties"),), at="/parties"),),
    module=__name__,
    check=check,
)
