"""EMP101: a group that is too small or too large for the format."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the expected number of people with the band of the format; a fuzzy number must be surely outside."""
    count = plan.plan.participants
    least = int(plan.format.limit("participants-min"))
    most = int(plan.format.limit("participants-max"))
    if count is not None and (count.surely_below(least) or count.surely_above(most)):
        find("/participants", count=str(count), least=least, most=most)
    elif count is None or count.lowest < least or count.highest is None or count.highest > most:
        find.unsaid("the number of people closely enough")


RULE = Rule(
    code="EMP101",
    name="group-size-outside-format",
    severity="warning",
    principle="empathy",
    message="{activity} expects {count} people; groups of {least} to {most} suit its format",
    params={
        "count": "How many people are expected, as the plan says it",
        "least": "Smallest number of people that suits the format",
        "most": "Largest number of people that suits the format",
    },
    why="In a group too large most people only listen; in one too small a single view decides.",
    remedy="Change how many are invited, split the group, or choose a format made for this number.",
    when_fine="Some of the people only come for an opening or a public part.",
    sources=("mlp-1070", "helsinki"),
    reads=("participants",),
    requires=("participants",),
    limits=("participants-min", "participants-max"),
    # More people than the parties send.
    implies=("EMP106",),
    examples=(Example(edits=(Put("/participants", "more than 100"),), at="/participants"),),
    module=__name__,
    check=check,
)
