"""EMP114: peers come, and none of them ever has the floor."""

from __future__ import annotations

from collections.abc import Sequence

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Add, Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.programme import PAUSES, has_blank_day, is_unknown
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.voices import (
    ON_STAGE,
    VOICES,
    any_from_nowhere,
    heard_for_others,
    is_stage_unnamed,
    named_parties,
)

_PEERS = frozenset[Stance]({"peer"})

_EACH_PARTY = "agenda.days.sessions.speakers"
"""Where a format expects it, another rule looks at each of the parties."""

_FEW_SPEAK = frozenset(
    {
        *ON_STAGE,
        "welcome",
        "briefing",
        "training",
        "closing",
        "questions",
        "site-visit",
        "study-tour",
        "observation",
        "case-presentation",
    }
)
"""Kinds of session in which peers listen, look or ask at most."""

_FOR_ALL_IF_UNNAMED = frozenset({"plenary", "debate"})
"""Of these kinds, those in which all can speak where nobody is named."""

_LEAST_PEERS = 2


def check(plan: PlanIndex, find: Find) -> None:
    """Look for one peer among those who speak; time for talk among all counts as well."""
    if _EACH_PARTY in plan.format.expected:
        find.inapplicable("each party is looked at by itself")
        return
    peers = with_stance(plan, _PEERS)
    if len(peers) < _LEAST_PEERS:
        if stances_unsaid(plan):
            find.unsaid("as what every party takes part")
        else:
            find.inapplicable("fewer than two parties come as peers")
        return
    heard = named_parties(plan) | heard_for_others(plan)
    least = plan.format.limit("talk-among-all-share-min")
    surely, share = _shares_for_all(plan) or (0.0, 1.0)
    if surely >= least or any(peer.it.id in heard for peer in peers):
        if not plan.format_known:
            find.unsaid("a format of which one knows whether each party has the floor")
    elif share >= least or _may_hide_a_peer(plan, peers):
        find.unsaid("who has the floor in every session, and how long all can speak")
    else:
        find(
            plan.days[0].at,
            parties=tuple(plan.party_name(peer.it) for peer in peers),
            share=share,
        )


def _may_hide_a_peer(plan: PlanIndex, peers: Sequence[Located[Party]]) -> bool:
    """Tell whether a peer can have the floor without being named; where all name their people, they are these."""
    if has_blank_day(plan) or any(_is_closed_stage(entry) for entry in plan.sessions):
        return True
    sending = {actor.it.party for actor in plan.actors}
    return any_from_nowhere(plan) and any(peer.it.id not in sending for peer in peers)


def _is_closed_stage(entry: SessionEntry) -> bool:
    return is_stage_unnamed(entry) and entry.it.kind not in _FOR_ALL_IF_UNNAMED


def _shares_for_all(plan: PlanIndex) -> tuple[float, float] | None:
    """Give the least and the most share of the time in which everybody can speak; None if it is not known."""
    whole = surely = perhaps = 0
    for entry in plan.sessions:
        if entry.it.kind in PAUSES:
            continue
        if is_unknown(entry.it.kind) or entry.minutes is None:
            return None
        whole += entry.minutes
        if entry.it.kind not in _FEW_SPEAK:
            surely += entry.minutes
        elif entry.it.kind in _FOR_ALL_IF_UNNAMED and is_stage_unnamed(entry):
            perhaps += entry.minutes
    return (surely / whole, (surely + perhaps) / whole) if whole else None


RULE = Rule(
    code="EMP114",
    name="no-peer-has-the-floor",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message="No peer has the floor, and only {share:%} of the time is for all: {parties:list}",
    params={"parties": "The peers", "share": "Share of session time in which everybody can speak"},
    why="Peers who only listen have travelled to be an audience, and what they know stays unheard.",
    remedy="Give some of the peers a slot, or an hour in groups in which each tells how it is at home.",
    when_fine="They asked to listen only; then their stance is observer or participant.",
    sources=("pespod18", "house rule"),
    reads=(
        "format",
        "parties.stances",
        "parties.name",
        "agenda.days.date",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
        *VOICES,
    ),
    requires=("parties", "agenda.days.sessions"),
    limits=("talk-among-all-share-min",),
    examples=(
        Example(
            base="thematic-event",
            edits=(
                Add("/parties", {"id": "fi", "name": "Finland", "country": "FI", "stances": ["peer"]}),
                Add("/parties", {"id": "nl", "name": "Netherlands", "country": "NL", "stances": ["peer"]}),
                Add("/actors", {"id": "guest-fi", "roles": ["participant"], "party": "fi"}),
                Add("/actors", {"id": "guest-nl", "roles": ["participant"], "party": "nl"}),
                Drop("/agenda/days/0/sessions/@workshops"),
                Put("/agenda/days/0/sessions/@together/speakers", ["owner"]),
            ),
            at="/agenda/days/0",
        ),
    ),
    module=__name__,
    check=check,
)
