"""CUR105: peers of a review that send neither comments nor questions beforehand."""

from __future__ import annotations

from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule

CONTRIBUTIONS = frozenset({"comments-paper", "peer-questions"})

_PEERS: frozenset[Stance] = frozenset({"peer"})


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the peers with the authors of comments and questions; dates are the business of other rules."""
    peers = with_stance(plan, _PEERS)
    papers = [entry.it for entry in plan.papers if entry.it.kind in CONTRIBUTIONS]
    if not papers and not CONTRIBUTIONS.isdisjoint(plan.format.papers):
        find.unsaid("the papers in which peers comment, which the format asks for")
        return
    senders = [_senders(plan, paper) for paper in papers]
    known = frozenset(sender for some in senders for sender in some or ())
    if None in senders:
        find.unsaid("who writes the peers' comments and questions")
        return
    found = [party for party in peers if party.it.id not in known]
    if found:
        find.missing(
            None,
            "/papers",
            count=len(found),
            total=len(peers),
            peers=tuple(plan.party_name(party.it) for party in found),
        )
    if stances_unsaid(plan) and any(
        party.it.stances is None and party.it.id not in known for party in plan.parties
    ):
        find.unsaid("which parties are peers")
    elif not peers:
        find.inapplicable("no party takes part as a peer")


def _senders(plan: PlanIndex, paper: Paper) -> tuple[str, ...] | None:
    """Name the parties that send a paper; None if some of them cannot be told."""
    authors = [plan.actor_by_id.get(author) for author in paper.authors or ()]
    parties = [author.it.party if author is not None else None for author in authors]
    if not (authors or paper.author_parties) or None in parties:
        return None
    return tuple(party for party in (*parties, *(paper.author_parties or ())) if party is not None)


RULE = Rule(
    code="CUR105",
    name="peers-send-nothing-beforehand",
    severity="warning",
    principle="curiosity",
    message="No comments or questions beforehand from {count} of {total:peer/peers}: {peers:list}",
    params={
        "count": "How many peers send nothing",
        "total": "How many peers there are",
        "peers": "The peers that send nothing",
    },
    why="Who writes three questions to the host has read its paper; the meeting can begin where others end.",
    remedy="Ask each peer for a page of comments or a few questions before the event, and plan it as a paper.",
    when_fine="The review is prepared in calls with the peers instead.",
    sources=("metropolis", "eizg"),
    reads=(
        "papers.kind",
        "papers.authors",
        "papers.author_parties",
        "actors.id",
        "actors.party",
        "parties.id",
        "parties.stances",
    ),
    requires=("papers.kind", "parties.stances"),
    expects="papers",
    formats=("peer-review",),
    examples=(Example(edits=(Drop("/papers/@comments-pt"),), at="/papers"),),
    module=__name__,
    check=check,
)
