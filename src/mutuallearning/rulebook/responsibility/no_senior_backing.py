"""GOV108: nobody senior stands behind those who are looked at."""

from __future__ import annotations

from mutuallearning.models.actor import Actor
from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.silence import silent

_REVIEWED: frozenset[Stance] = frozenset({"under-review"})
_HOSTS: frozenset[Stance] = frozenset({"host", "assisted"})
_LEADING = frozenset({"manager", "elected-representative"})
"""Categories of those who can decide what is done with advice."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at those under review, at hosts where nobody is: a sponsor, a day on which they committed themselves.

    Who grants people time by name of the office stands behind it too, and so does a host lead
    who owns the activity and can decide.
    """
    looked_at = with_stance(plan, _REVIEWED) or with_stance(plan, _HOSTS)
    backers = [*holders(plan, "sponsor"), *filter(_leads, holders(plan, "owner"))]
    sponsored = {actor.it.party for actor in backers}

    def backing(party: Located[Party]) -> object:
        it = party.it
        granted_by = it.time_mandate.by if it.time_mandate and it.time_mandate.granted else None
        return it.sponsor or it.committed_on or granted_by or (it.id if it.id in sponsored else None)

    for value, found in silent([party for party in looked_at if not backing(party)], backing):
        names = tuple([plan.party_name(party.it) for party in found])
        find.missing(value, f"{found[0].at}/committed_on", parties=names)
    if stances_unsaid(plan) and any(
        party.it.stances is None and not backing(party) for party in plan.parties
    ):
        find.unsaid("which parties host, are assisted or under review")
    elif not looked_at:
        find.inapplicable("no party hosts, is assisted or under review")


def _leads(owner: Located[Actor]) -> bool:
    return owner.it.category in _LEADING and "host-lead" in (owner.it.roles or ())


RULE = Rule(
    code="GOV108",
    name="no-senior-backing",
    severity="warning",
    message="No senior person is said to back the taking part of {parties:list}",
    params={"parties": "The parties that are under review or host"},
    why="Advice is used where somebody who can decide has asked for it; without that it ends in a drawer.",
    remedy="Ask the leadership of the party to commit itself, and write down who backs it or since when.",
    when_fine="Those who take part can decide for themselves what they do with the advice.",
    sources=("impel-how", "mle-deck", "eui-faq"),
    reads=(
        "parties.id",
        "parties.stances",
        "parties.sponsor",
        "parties.committed_on",
        "parties.time_mandate.granted",
        "parties.time_mandate.by",
        "actors.roles",
        "actors.party",
        "actors.category",
        "actors.nomination.status",
    ),
    requires=("parties.stances",),
    expects="parties.committed_on",
    examples=(
        Example(
            edits=(
                Drop("/parties/@host/sponsor"),
                Drop("/parties/@host/committed_on"),
                Drop("/parties/@host/time_mandate/by"),
                Put("/actors/@host-sponsor/roles", ["participant"]),
            ),
            at="/parties/@host/committed_on",
        ),
    ),
    module=__name__,
    check=check,
)
