"""CYC206: a peer party or a reviewer of a review cycle that belongs to the body under review."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.actor import Actor, is_gone
from mutuallearning.models.party import Party, Stance
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule

_REVIEWING = frozenset({"reviewer", "external-assessor", "team-leader"})


def check(index: DocumentIndex[PeerReviewCycle], find: Find) -> None:
    """Compare peers and reviewers with those under review; parties that review each other in turn are left out."""
    cycle = index.document
    parties = located(cycle.parties, "/parties")
    if any(party.it.stances is None for party in parties):
        find.unsaid("as what every party takes part")
    reviewed = {party.it.id: party.it for party in parties if _is_reviewed(party.it)}
    bodies = {party.organisation: party for party in reviewed.values() if party.organisation is not None}
    if not reviewed:
        find.inapplicable("no party is reviewed by others")
        return
    if any(_has(party.it, "peer", "under-review", "host") and not party.it.organisation for party in parties):
        find.unsaid("of which body every party is")
    for party in parties:
        own = bodies.get(party.it.organisation or "")
        if own is not None and _has(party.it, "peer") and not _has(party.it, "under-review", "host"):
            who = f'The party "{names.party(party.it, index.organisations)}"'
            find(f"{party.at}/organisation", who=who, reviewed=names.party(own, index.organisations))
    for actor in _reviewers(cycle, find):
        it = actor.it
        if it.party is None and it.organisation is None:
            find.unsaid("from where every reviewer comes")
        own = bodies.get(it.organisation) if it.organisation else reviewed.get(it.party or "")
        if own is not None:
            reviewed_name = names.party(own, index.organisations)
            find(f"{actor.at}/party", who=f"The {names.actor(it)}", reviewed=reviewed_name)


def _reviewers(cycle: PeerReviewCycle, find: Find) -> Iterator[Located[Actor]]:
    if cycle.actors is None:
        find.unsaid("who reviews")
    for actor in located(cycle.actors, "/actors"):
        if actor.it.roles is None:
            find.unsaid("who reviews")
        if not is_gone(actor.it) and not _REVIEWING.isdisjoint(actor.it.roles or ()):
            yield actor


def _is_reviewed(party: Party) -> bool:
    # A host may only lend its rooms; where nobody is called under review, it is the host who is looked at.
    return _has(party, "under-review", "host") and not _has(party, "peer")


def _has(party: Party, *stances: Stance) -> bool:
    return any(stance in stances for stance in party.stances or ())


RULE = Rule(
    code="CYC206",
    name="reviewer-from-reviewed-body",
    severity="warning",
    message='{who} is to review "{reviewed}", and belongs to the same house',
    params={"who": "The party or the reviewer", "reviewed": "The party that is reviewed"},
    why="Who reviews the own house knows too much and has too much to lose to ask what outsiders would ask.",
    remedy="Give the place to another body, and let the colleague answer questions instead.",
    when_fine="The house is large, and the two parts of it have nothing to do with each other.",
    sources=("impel-how",),
    reads=(
        "parties.id",
        "parties.stances",
        "parties.organisation",
        "actors.id",
        "actors.roles",
        "actors.party",
        "actors.organisation",
        "actors.nomination.status",
        "organisations.id",
    ),
    requires=("parties",),
    subjects=("peer-review-cycle",),
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(Put("/parties/@hill/organisation", "harbour-city"),),
            at="/parties/@hill/organisation",
        ),
        Example(
            base="peer-review-cycle",
            edits=(Put("/actors/@river-reviewer/party", "harbour"),),
            at="/actors/@river-reviewer/party",
        ),
    ),
    module=__name__,
    check=check,
)
