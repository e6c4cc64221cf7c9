"""EMP118: more people from one of those who come to learn than from all the others together."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import AT_HOME, stances_unsaid, with_stance
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

_EQUALS: frozenset[Stance] = frozenset({"peer", "member", "fellow", "joining"})
"""Stances of those who come as equals; a party of participants may be all the others."""

_SEVERAL = 3
"""With fewer parties, one of two is always the larger one."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the largest headcount of those who come with the sum of the others, each in the other's favour."""
    coming = [party for party in with_stance(plan, _EQUALS) if not plan.has_stance(party.it, *AT_HOME)]
    counts = [party.it.headcount for party in coming]
    if len(coming) < _SEVERAL:
        if stances_unsaid(plan):
            find.unsaid("as what every party takes part")
        else:
            find.inapplicable("fewer than three parties come as equals")
        return
    lowest = [count.lowest if count else 0 for count in counts]
    most = max(lowest)
    largest = lowest.index(most)
    highest = [count.highest if count else None for count in counts]
    others = [number for position, number in enumerate(highest) if position != largest]
    known = [number for number in others if number is not None]
    if len(known) < len(others) or stances_unsaid(plan):
        find.unsaid("how many people each party sends")
    elif most > sum(known):
        if "delegation-max" in plan.format.limits:
            find.inapplicable("the format says how many each may send, which is judged by itself")
            return
        party = coming[largest]
        if party.it.organisation is None and party.it.country is None:
            # Such as "other services": all that are left, as one entry.
            find.unsaid("whether the largest party is one house")
            return
        find(
            f"{party.at}/headcount",
            party=plan.party_name(party.it),
            count=most,
            others=len(others),
            rest=sum(known),
        )


RULE = Rule(
    code="EMP118",
    name="one-party-outnumbers-the-rest",
    severity="advice",
    principle="empathy",
    message="{party} sends {count:person/people}, and the {others} others together {rest}",
    params={
        "party": "The party with the most people",
        "count": "How many people it sends at least",
        "others": "How many other parties come as equals",
        "rest": "How many people they send together at most",
    },
    why="Where one house fills more than half of the chairs, its words, its worries and its jokes fill the day.",
    remedy="Ask it to send fewer people, or the others to send more; or let its people take turns.",
    when_fine="It is at home there, and most of its people only listen.",
    sources=(HOUSE_RULE,),
    reads=("format", "parties.stances", "parties.headcount", "parties.organisation", "parties.country"),
    requires=("parties.headcount",),
    examples=(
        Example(
            base="good-practice-seminar",
            edits=(Put("/parties/@peer-lv/headcount", 9), Put("/participants", 25)),
            at="/parties/@peer-lv/headcount",
        ),
    ),
    module=__name__,
    check=check,
)
