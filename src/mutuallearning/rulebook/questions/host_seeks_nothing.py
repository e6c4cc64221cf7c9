"""CUR103: a host that does not say what it wants to learn."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.silence import silent

_REVIEWED: frozenset[Stance] = frozenset({"under-review"})
_HOSTS: frozenset[Stance] = frozenset({"host", "assisted"})


def check(plan: PlanIndex, find: Find) -> None:
    """Look at those under review; at the hosts where nobody is under review, since some only lend the place."""
    learners = with_stance(plan, _REVIEWED) or with_stance(plan, _HOSTS)
    wishless = [party for party in learners if not party.it.seeks]
    for value, found in silent(wishless, lambda party: party.it.seeks):
        names = tuple(plan.party_name(party.it) for party in found)
        find.missing(value, f"{found[0].at}/seeks", hosts=names)
    if stances_unsaid(plan) and any(_may_be_host(party) for party in plan.parties):
        find.unsaid("which parties host, are assisted or under review")
    elif not learners:
        find.inapplicable("no party hosts, is assisted or under review")


def _may_be_host(party: Located[Party]) -> bool:
    return party.it.stances is None and not party.it.seeks


RULE = Rule(
    code="CUR103",
    name="host-seeks-nothing",
    severity="warning",
    principle="curiosity",
    message="No learning wish from those who host, ask for help or are under review: {hosts:list}",
    params={"hosts": "The parties that host, are assisted or under review"},
    why="A host that wants nothing gives a show; one that says what it wants to learn gets useful advice.",
    remedy="Ask the host what it wants to take away, and write it down under `seeks`.",
    when_fine="The host only lends the place, and nobody looks at its work.",
    sources=("feltesse", "dublin-2007"),
    reads=("parties.stances", "parties.seeks"),
    requires=("parties.stances",),
    expects="parties.seeks",
    planned_ahead=True,
    examples=(Example(edits=(Drop("/parties/@host/seeks"),), at="/parties/@host/seeks"),),
    module=__name__,
    check=check,
)
