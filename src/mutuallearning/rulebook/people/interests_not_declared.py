"""TRA305: experts or reviewers that have not declared their interests."""

from __future__ import annotations

from mutuallearning.models.actor import Actor, ActorCategory
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.silence import silent

_JUDGING = frozenset({"thematic-expert", "country-expert", "reviewer", "team-leader", "external-assessor"})
"""Roles in which a person judges others, or advises them as an expert."""

_PEERS_TOO = frozenset({"country-expert", "reviewer", "team-leader"})
"""Those of these roles that peers have in some reviews: people of a ministry, a city, a service."""

_COUNTRY_EXPERT = frozenset({"country-expert"})

_OFFICE: frozenset[ActorCategory] = frozenset(
    {"policymaker", "practitioner", "manager", "elected-representative"}
)
"""Categories of those who come for a public body, which has no business with the host."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at all who judge, together; peers who are called so are left out, unless they say that they have not."""
    judging = holders(plan, *_JUDGING)
    lacking = [actor for actor in judging if not actor.it.interests_declared]
    if judging and not lacking and not roles_are_open(plan):
        return
    doubtful = [actor.at for actor in lacking if _may_be_peer(plan, actor.it)]
    lacking = [
        actor
        for actor in lacking
        if actor.it.interests_declared is not None or not (_is_peer(actor.it) or actor.at in doubtful)
    ]
    for value, found in silent(lacking, lambda actor: actor.it.interests_declared):
        at = f"{found[0].at}/interests_declared"
        actors = tuple([actor.it.id for actor in found])
        if value is None:
            find.missing(None, at, count=len(found), actors=actors)
        else:
            # Who says so was asked, whatever the format.
            find(at, count=len(found), actors=actors)
    if roles_are_open(plan) and any(
        actor.it.roles is None and not actor.it.interests_declared for actor in plan.taking_part
    ):
        find.unsaid("who judges")
    elif doubtful:
        find.unsaid("whether the country experts of the peers are officials")
    elif not lacking and not any(actor.it.interests_declared for actor in judging):
        find.inapplicable("nobody judges as expert, reviewer or assessor")


def _is_peer(actor: Actor) -> bool:
    return actor.category in _OFFICE and _JUDGING.isdisjoint(set(actor.roles or ()) - _PEERS_TOO)


def _may_be_peer(plan: PlanIndex, actor: Actor) -> bool:
    """Tell whether somebody who speaks for a country is an official of it, or an independent expert on it."""
    if actor.category is not None or actor.interests_declared is not None:
        return False
    if _JUDGING.intersection(actor.roles or ()) != _COUNTRY_EXPERT:
        return False
    party = plan.party_by_id.get(actor.party or "")
    return party is not None and plan.has_stance(party.it, "peer")


RULE = Rule(
    code="TRA305",
    name="interests-not-declared",
    severity="advice",
    principle="transparency",
    message="{count:expert or reviewer has/experts or reviewers have} not declared interests: {actors:list}",
    params={
        "count": "How many experts, reviewers and assessors have not declared interests",
        "actors": "Ids of these actors",
    },
    why="Advice counts for more if everybody knows that the adviser sells nothing and owes nothing.",
    remedy="Ask experts and reviewers for a short declaration before the event, and note that it is there.",
    when_fine="They are peers from public bodies without any business with the host.",
    sources=("house rule",),
    reads=(
        "actors.id",
        "actors.roles",
        "actors.category",
        "actors.nomination.status",
        "actors.interests_declared",
        "actors.party",
        "parties.id",
        "parties.stances",
    ),
    requires=("actors.id",),
    expects="actors.interests_declared",
    examples=(
        Example(
            edits=(Put("/actors/@expert/interests_declared", value=False),),
            at="/actors/@expert/interests_declared",
        ),
    ),
    module=__name__,
    check=check,
)
