"""EMP102: a peer party that sends more people than the format wants of one."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_REVIEWED: frozenset[Stance] = frozenset({"host", "under-review"})
"""Those whose work is looked at come with more people, also where they are each other's peers."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the headcount of each peer party with the limit; a fuzzy one must be surely above it."""
    most = int(plan.format.limit("delegation-max"))
    judged = False
    for party in plan.parties:
        stances = party.it.stances
        if stances is None:
            find.unsaid(f"as what the party {party.it.id} takes part")
        elif "peer" in stances and _REVIEWED.isdisjoint(stances):
            judged = True
            count = party.it.headcount
            if count is None:
                find.unsaid("how many people each peer party sends")
            elif count.surely_above(most):
                name = plan.party_name(party.it)
                find(f"{party.at}/headcount", party=name, count=str(count), most=most)
            elif count.highest is None or count.highest > most:
                find.unsaid("closely enough how many people each peer party sends")
    if not judged:
        find.inapplicable("no party is only a peer")


RULE = Rule(
    code="EMP102",
    name="delegation-too-large",
    severity="advice",
    principle="empathy",
    message='"{party}" sends {count} people; at most {most} of one peer party keep the group even',
    params={
        "party": "The peer party",
        "count": "How many people it sends, as the plan says it",
        "most": "Largest number of people of one peer party",
    },
    why="A large delegation takes the floor and the seats of others, and talks among itself.",
    remedy="Ask the party to choose those who need to be there, or give each party the same number of seats.",
    when_fine="The party is close by and its people take turns.",
    sources=("eui-faq",),
    scans=("parties.id", "parties.stances", "parties.headcount"),
    requires=("parties",),
    limits=("delegation-max",),
    examples=(Example(edits=(Put("/parties/@peer-ee/headcount", 6),), at="/parties/@peer-ee/headcount"),),
    module=__name__,
    check=check,
)
