"""EMP405: a host or another party that is to give more work than it can."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_CARRYING: frozenset[Stance] = frozenset({"host", "under-review", "assisted", "lead"})


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the effort of each party with its capacity; of those who carry it, both should be known."""
    judged = False
    for party in plan.parties:
        effort, capacity = party.it.effort_days, party.it.capacity_days
        if effort is not None and capacity is not None:
            judged = True
            if effort > capacity:
                name = plan.party_name(party.it)
                find(f"{party.at}/effort_days", party=name, effort=effort, capacity=capacity)
        elif party.it.stances is None:
            find.unsaid("as what every party takes part")
        elif effort is not None or capacity is not None or not _CARRYING.isdisjoint(party.it.stances):
            judged = True
            find.unsaid("how much work a party has and how much it can do")
    if not judged:
        find.inapplicable("no party is host, under review, assisted or in the lead")


RULE = Rule(
    code="EMP405",
    name="host-overloaded",
    severity="warning",
    principle="empathy",
    message='"{party}" is to give {effort:person-day/person-days} but can give {capacity:person-day/person-days}',
    params={
        "party": "The party: the host as a rule, or one that comes from far with few people",
        "effort": "Estimated work in person-days",
        "capacity": "Work that it can give, in person-days",
    },
    why="It is work beside the daily one; who is worn out before the event learns little and drops out.",
    remedy="Cut interviews, papers or visits, or let the organiser take over tasks.",
    when_fine="Part of the work is done by somebody whom the party pays.",
    sources=("ec-pr", "welhat", "heads-2019"),
    scans=("parties.stances", "parties.effort_days", "parties.capacity_days"),
    requires=("parties",),
    examples=(Example(edits=(Put("/parties/@host/effort_days", 60),), at="/parties/@host/effort_days"),),
    module=__name__,
    check=check,
)
