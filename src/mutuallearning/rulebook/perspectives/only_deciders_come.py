"""CUR406: all who come to learn decide or manage; who of those who do the work comes?"""

from __future__ import annotations

from mutuallearning.models.actor import ActorCategory
from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid
from mutuallearning.rulekit.rule import Example, Rule

_DECIDING: frozenset[ActorCategory] = frozenset({"manager", "elected-representative", "policymaker"})
_LEARNING: frozenset[Stance] = frozenset({"participant", "assisted", "peer", "member", "fellow", "joining"})
"""Stances of those who take something home; whoever only shows or helps is asked for by others."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at the categories of those who come to learn; where all are makers of policy, another rule asks."""
    if plan.is_record or plan.reached("done"):
        find.inapplicable("it is over")
        return
    learning = {party.it.id for party in plan.parties if _learns(party.it)}
    people = [actor for actor in plan.taking_part if actor.it.party in learning]
    kinds = {actor.it.category for actor in people} - {"support"}
    if not kinds or None in kinds or len(people) == 1:
        find.unsaid("who comes to learn, and what each of them does at home")
    elif kinds <= _DECIDING and kinds != {"policymaker"}:
        find("/actors", count=len(people))
    elif stances_unsaid(plan):
        find.unsaid("as what every party takes part")


def _learns(party: Party) -> bool:
    """Tell whether a party may come to learn; a host among peers shows what it has."""
    if party.stances is None:
        return True
    shows = "host" in party.stances and "assisted" not in party.stances
    return not shows and not _LEARNING.isdisjoint(party.stances)


RULE = Rule(
    code="CUR406",
    name="only-deciders-come",
    severity="advice",
    certainty="ask",
    principle="curiosity",
    message="All {count} who come to learn decide or manage; who of those who do the work comes?",
    params={"count": "How many people come to learn, those who help them included"},
    why="Who is shown how it is done and never does it comes home with an impression, and nobody who can try it.",
    remedy="Ask each party to send one who does the work beside one who decides.",
    when_fine="The question is one for those who decide, such as who pays for it.",
    sources=("seed-eu", "house rule"),
    reads=(
        "stage",
        "written_as",
        "parties.id",
        "parties.stances",
        "actors.party",
        "actors.category",
        "actors.nomination.status",
    ),
    requires=("actors.category", "parties"),
    formats=("study-visit", "city-exchange", "learning-exchange", "webinar", "twinning", "job-shadowing"),
    examples=(
        Example(
            base="city-exchange",
            edits=(Put("/actors/@planner/category", "manager"),),
            at="/actors",
        ),
    ),
    module=__name__,
    check=check,
)
