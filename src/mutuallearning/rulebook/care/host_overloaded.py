"""EMP405: a host that is to give more work than it can."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_CARRYING: frozenset[Stance] = frozenset({"host", "under-review", "assisted", "lead"})


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the effort of each host with its capacity."""
    judged = False
    for party in plan.parties:
        if party.it.stances is None:
            find.unsaid("as what every party takes part")
        elif not _CARRYING.isdisjoint(party.it.stances):
            judged = True
            effort, capacity = party.it.effort_days, party.it.capacity_days
            if effort is None or capacity is None:
                find.unsaid("how much work the host has and how much it can do")
            elif effort > capacity:
                name = plan.party_name(party.it)
                find(f"{party.at}/effort_days", party=name, effort=effort, capacity=capacity)
    if not judged:
        find.inapplicable("no party is host, under review, assisted or in the lead")


RULE = Rule(
    code="EMP405",
    name="host-overloaded",
    severity="warning",
    principle="empathy",
    message='"{party}" is to give {effort:person-day/person-days} but can give {capacity:person-day/person-days}',
    params={
        "party": "The host, the party under review, or the one in the lead",
        "effort": "Estimated work in person-days",
        "capacity": "Work that it can give, in person-days",
    },
    why="Hosting is heavy work beside the daily one; a host that is worn out before the event learns little.",
    remedy="Cut interviews, papers or visits, or let the organiser take over tasks.",
    when_fine="Part of the work is done by somebody whom the host pays.",
    sources=("ec-pr", "welhat", "heads-2019"),
    scans=("parties.stances", "parties.effort_days", "parties.capacity_days"),
    requires=("parties",),
    examples=(Example(edits=(Put("/parties/@host/effort_days", 60),), at="/parties/@host/effort_days"),),
    module=__name__,
    check=check,
)
