"""EMP109: members or peers of whom nobody is there in person: no actor comes from any of them."""

from __future__ import annotations

from collections.abc import Sequence

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.people import parties_of_actors
from mutuallearning.rulekit.rule import Example, Rule

_LEARNING: frozenset[Stance] = frozenset({"member", "joining", "fellow", "peer", "assisting"})
"""Stances of those with whom, and not for whom, an activity is made."""

_RUNNING: frozenset[Stance] = frozenset({"host", "under-review", "assisted", "organiser", "funder", "lead"})
"""Stances of those who run it, and are named first."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look whether actors are named only of those who run the activity, in a plan that is no draft any more."""
    faceless = [
        party for party in with_stance(plan, _LEARNING) if _RUNNING.isdisjoint(party.it.stances or ())
    ]
    if stances_unsaid(plan):
        find.unsaid("as what every party takes part")
    elif not faceless:
        find.inapplicable("nobody takes part beside those who run it")
    elif _is_anybody_from(plan, faceless):
        return
    elif plan.is_record or not plan.reached("final"):
        find.unsaid("who comes from every party")
    elif None in parties_of_actors(plan):
        find.unsaid("from which party every actor comes")
    else:
        find(
            "/actors",
            count=len(faceless),
            parties=tuple(plan.party_name(party.it) for party in faceless),
            related=tuple((party.at, "nobody is named") for party in faceless),
        )


def _is_anybody_from(plan: PlanIndex, parties: Sequence[Located[Party]]) -> bool:
    if not parties_of_actors(plan).isdisjoint([party.it.id for party in parties]):
        return True
    bodies = {party.it.organisation for party in parties}
    bodies.discard(None)
    return any(actor.it.organisation in bodies for actor in plan.taking_part)


RULE = Rule(
    code="EMP109",
    name="nobody-from-members",
    severity="warning",
    principle="empathy",
    message="No actor comes from {parties:list}; all belong to those who run the activity",
    params={"count": "How many parties", "parties": "The members or peers of whom nobody is named"},
    why="Where only the organisers have names and roles, the others are an audience and not peers.",
    remedy="Name at least one role slot of each party, and what it does.",
    when_fine="Who comes is settled, and kept elsewhere; then say so under `covers`.",
    sources=("cop-wt", "pespod18"),
    reads=(
        "parties.id",
        "parties.stances",
        "parties.organisation",
        "actors.id",
        "actors.party",
        "actors.organisation",
        "actors.nomination.status",
        "stage",
        "written_as",
    ),
    requires=("parties", "actors"),
    examples=(
        Example(
            base="learning-circle",
            edits=(
                Put("/actors/@owner/party", "centre"),
                Put("/actors/@facilitator/party", "centre"),
                Put(
                    "/parties",
                    [
                        {"id": "centre", "name": "Training centre", "stances": ["lead"]},
                        {"id": "offices", "name": "Six offices", "stances": ["member"]},
                    ],
                ),
            ),
            at="/actors",
        ),
    ),
    module=__name__,
    check=check,
)
