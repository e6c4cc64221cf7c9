"""EMP204: a facilitator who belongs to those whose work is looked at."""

from __future__ import annotations

from collections.abc import Mapping

from mutuallearning.models.actor import Actor
from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule

_CONCERNED: frozenset[Stance] = frozenset({"under-review", "assisted"})
_HOSTS: frozenset[Stance] = frozenset({"host"})


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the house of each facilitator with those concerned; one neutral facilitator is enough."""
    facilitators = holders(plan, "facilitator")
    if not facilitators:
        # A missing facilitator is another rule's finding.
        if roles_are_open(plan):
            find.unsaid("who facilitates")
        else:
            find.inapplicable("nobody facilitates")
        return
    # A mere host of the place is neutral.
    owners = with_stance(plan, _CONCERNED) or with_stance(plan, _HOSTS)
    if not owners:
        find.inapplicable("no party is under review, assisted or host")
        return
    concerned = {party.it.id: party.it.organisation for party in owners}
    sides = [_is_one_of(plan, actor.it, concerned) for actor in facilitators]
    if False in sides:
        if stances_unsaid(plan):
            find.unsaid("as what every party takes part")
    elif None in sides:
        find.unsaid("from which house the facilitator comes")
    else:
        find(
            f"{facilitators[0].at}/party",
            actor=facilitators[0].it.id,
            party=_house(plan, facilitators[0].it),
            related=tuple((f"{actor.at}/party", "facilitates too") for actor in facilitators[1:]),
        )


def _is_one_of(plan: PlanIndex, actor: Actor, concerned: Mapping[str, str | None]) -> bool | None:
    """Tell whether an actor is of one of the parties whose matter it is, given with their organisations."""
    own, house = actor.organisation, actor.party
    if own is not None:
        if own in concerned.values():
            return True
        # Somebody from another house whom the party brings along, unless the party's house is not known.
        return None if house is not None and concerned.get(house, "") is None else False
    if house is None or house not in plan.party_by_id:
        return None
    return house in concerned


def _house(plan: PlanIndex, actor: Actor) -> str:
    """Name the party that an actor is of, who is of one."""
    return next(
        plan.party_name(party.it)
        for party in plan.parties
        if party.it.id == actor.party or party.it.organisation == actor.organisation
    )


RULE = Rule(
    code="EMP204",
    name="facilitator-not-neutral",
    severity="warning",
    principle="empathy",
    message='Facilitator "{actor}" is from "{party}", the party concerned; no other is neutral',
    params={"actor": "Id of the facilitator", "party": "The party from which the facilitator comes"},
    why="Who has a stake in the answer can hardly keep the question open, and others feel it.",
    remedy="Ask somebody from outside, or from another party, to facilitate.",
    when_fine="The group is very small and the host asked for it knowingly.",
    sources=("assist-unitar", "assist-wa"),
    reads=(
        "actors.id",
        "actors.roles",
        "actors.party",
        "actors.organisation",
        "actors.nomination.status",
        "parties.id",
        "parties.stances",
        "parties.organisation",
    ),
    requires=("actors", "parties"),
    examples=(Example(edits=(Put("/actors/@facilitator/party", "host"),), at="/actors/@facilitator/party"),),
    module=__name__,
    check=check,
)
