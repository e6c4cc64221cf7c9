"""GOV803: people who review their own house, or write down what its reviewers say."""

from __future__ import annotations

from collections.abc import Iterable

from mutuallearning.models.actor import Actor
from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule

_REVIEWED: frozenset[Stance] = frozenset({"under-review"})
_REVIEWING = ("reviewer", "external-assessor", "team-leader", "rapporteur")
"""Roles of those who judge a house, and of those who write the judgement down."""


def check(plan: PlanIndex, find: Find) -> None:
    """Count reviewers from parties under review; parties that review each other in turn are left out."""
    most = plan.format.limit("host-reviewers-max")
    reviewers = holders(plan, *_REVIEWING)
    reviewed = [party.it for party in with_stance(plan, _REVIEWED) if "peer" not in (party.it.stances or ())]
    own = _from_there(reviewers, reviewed) if reviewers and reviewed else []
    if len(own) > most:
        find(
            f"{own[0].at}/party",
            count=len(own),
            most=most,
            actors=tuple(actor.it.id for actor in own),
            related=tuple((f"{actor.at}/party", "from there too") for actor in own[1:]),
        )
    elif stances_unsaid(plan):
        find.unsaid("as what every party takes part")
    elif None in [actor.it.party or actor.it.organisation for actor in reviewers]:
        find.unsaid("from where every reviewer comes")
    elif roles_are_open(plan):
        find.unsaid("who reviews")
    elif not reviewers or not reviewed:
        find.inapplicable("nobody reviews somebody else")


def _from_there(reviewers: Iterable[Located[Actor]], reviewed: Iterable[Party]) -> list[Located[Actor]]:
    parties = {party.id for party in reviewed}
    bodies = {party.organisation for party in reviewed if party.organisation is not None}
    own: list[Located[Actor]] = []
    for actor in reviewers:
        body = actor.it.organisation
        if body in bodies if body else actor.it.party in parties:
            own.append(actor)
    return own


RULE = Rule(
    code="GOV803",
    name="reviewer-from-host",
    severity="warning",
    message=(
        "A party under review sends {count:reviewer or rapporteur/reviewers and rapporteurs} itself"
        " (allowed: {most}): {actors:list}"
    ),
    params={
        "count": "How many of those who judge or write it down come from a party under review",
        "most": "Largest number for the format",
        "actors": "Their ids",
    },
    why="Who reviews the own house knows too much and has too much to lose to ask what outsiders would ask.",
    remedy="Give the place to a peer, and let the person answer questions as presenter.",
    when_fine="The person knows the law of the country and is there to explain, not to judge.",
    sources=("impel-how",),
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
    limits=("host-reviewers-max",),
    examples=(
        Example(
            edits=(
                Put("/actors/@host-counsellor/roles", ["reviewer"]),
                Put("/actors/@host-counsellor/interests_declared", True),  # noqa: FBT003 -- the value of a field
            ),
            at="/actors/@host-counsellor/party",
        ),
    ),
    module=__name__,
    check=check,
)
