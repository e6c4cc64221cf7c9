"""EMP112: fewer helpers than the format needs."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule

_ASSISTING: frozenset[Stance] = frozenset({"assisting"})


def check(plan: PlanIndex, find: Find) -> None:
    """Add up the headcounts of those who assist; fuzzy numbers count with the most that they can be."""
    least = int(plan.format.limit("helpers-min"))
    helping = with_stance(plan, _ASSISTING)
    if stances_unsaid(plan):
        find.unsaid("as what every party takes part")
        return
    if not helping:
        # Parties that must be there are another rule's matter.
        find.inapplicable("no party assists")
        return
    counts = [party.it.headcount for party in helping]
    highest = [None if count is None else count.highest for count in counts]
    known = [number for number in highest if number is not None]
    if len(known) < len(highest):
        find.unsaid("how many helpers come")
    elif sum(known) < least:
        find(f"{helping[0].at}/headcount", count=sum(known), least=least)
    elif sum(count.lowest for count in counts if count is not None) < least:
        find.unsaid("the number of helpers closely enough")


RULE = Rule(
    code="EMP112",
    name="too-few-helpers",
    severity="advice",
    message="{activity} has {count:helper/helpers}; {least} or more bring different views",
    params={"count": "Most helpers that can come", "least": "Smallest number for the format"},
    why="One or two helpers tell their own story; a handful disagree with each other, and that is what helps.",
    remedy="Invite one or two more, best from other houses and of different experience.",
    when_fine="A short talk with the one person who has done it before is all that is wanted.",
    sources=("assist-unitar", "assist-wa"),
    reads=("parties.id", "parties.stances", "parties.headcount"),
    requires=("parties",),
    limits=("helpers-min",),
    examples=(
        Example(
            base="peer-assist",
            edits=(Put("/parties/@helpers/headcount", 2),),
            at="/parties/@helpers/headcount",
        ),
    ),
    module=__name__,
    check=check,
)
