"""CUR104: peers that do not say what they want to learn."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.silence import silent

_PEERS: frozenset[Stance] = frozenset({"peer", "assisting"})
_REVIEWED: frozenset[Stance] = frozenset({"under-review", "host", "assisted"})


def check(plan: PlanIndex, find: Find) -> None:
    """Look at all peers together; one that is under review as well is the business of another rule.

    Whoever asks one of the learning questions has said what it wants to learn.
    """
    peers = [party for party in with_stance(plan, _PEERS) if _REVIEWED.isdisjoint(party.it.stances or ())]
    asking = {question.it.asked_by for question in plan.questions}
    wishless = [party for party in peers if not party.it.seeks and party.it.id not in asking]
    for value, found in silent(wishless, lambda party: party.it.seeks):
        find.missing(
            value,
            f"{found[0].at}/seeks",
            count=len(found),
            total=len(peers),
            peers=tuple(plan.party_name(party.it) for party in found),
        )
    if stances_unsaid(plan) and any(
        party.it.stances is None and not party.it.seeks for party in plan.parties
    ):
        find.unsaid("which parties are peers")
    elif not peers:
        find.inapplicable("no party takes part as a peer")


RULE = Rule(
    code="CUR104",
    name="peers-do-not-say-what-they-seek",
    severity="warning",
    principle="curiosity",
    message="No learning wish from {count} of {total:peer/peers}: {peers:list}",
    params={
        "count": "How many peers do not say what they want to learn",
        "total": "How many peers there are",
        "peers": "The peers that do not say it",
    },
    why="Peers who came for something of their own prepare, ask and take something home.",
    remedy="Ask the peers when they sign up what they want to learn, and write it down under `seeks`.",
    when_fine="The peers come only to help, and all agree that it is one-way.",
    sources=("mlp-pr-old", "seed-eu"),
    reads=("parties.id", "parties.stances", "parties.seeks", "topics.questions.asked_by"),
    requires=("parties.stances",),
    expects="parties.seeks",
    planned_ahead=True,
    examples=(Example(edits=(Drop("/parties/@peer-pt/seeks"),), at="/parties/@peer-pt/seeks"),),
    module=__name__,
    check=check,
)
