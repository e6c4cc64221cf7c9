"""Who has the floor: the parties from which somebody speaks, leads or sits in a small group."""

from __future__ import annotations

from mutuallearning.rulekit.document_index import once
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import has_blank_day

ON_STAGE = ("presentation", "panel", "plenary", "debate")
"""Kinds of session in which only those named have the floor."""

VOICES = (
    "parties.id",
    "actors.id",
    "actors.party",
    "actors.organisation",
    "agenda.days.sessions.kind",
    "agenda.days.sessions.speakers",
    "agenda.days.sessions.leads",
    "agenda.days.sessions.parties",
    "agenda.days.sessions.group",
)
"""What is read to know who has the floor."""


@once
def named_parties(plan: PlanIndex) -> frozenset[str]:
    """Give the parties that are themselves named in a session."""
    found: set[str] = set()
    for session in plan.sessions:
        parties = session.it.parties
        if parties:
            found.update(parties)
    return frozenset(found)


@once
def heard_for_others(plan: PlanIndex) -> frozenset[str | None]:
    """Give the parties from which somebody speaks, leads or sits in a small group."""
    actors: set[str] = set()
    for session in plan.sessions:
        actors.update(_actors_in(session))
    by_id = plan.actor_by_id
    return frozenset(by_id[actor].it.party for actor in actors if actor in by_id)


@once
def may_hide_a_voice(plan: PlanIndex) -> bool:
    """Tell whether somebody can have the floor whose party the plan does not say."""
    return (
        has_blank_day(plan)
        or any(is_stage_unnamed(session) for session in plan.sessions)
        or any_from_nowhere(plan)
    )


def is_stage_unnamed(session: SessionEntry) -> bool:
    """Tell whether only some have the floor in a session, and it is not said who."""
    it = session.it
    on_stage = it.kind is None or it.kind in ON_STAGE
    return on_stage and it.speakers is None and it.parties is None


@once
def any_from_nowhere(plan: PlanIndex) -> bool:
    """Tell whether somebody has the floor of whom the plan says neither party nor organisation."""
    by_id = plan.actor_by_id
    named = {actor for session in plan.sessions for actor in _actors_in(session)}
    actors = [by_id.get(actor) for actor in named]
    return any(
        actor is None or (actor.it.party is None and actor.it.organisation is None) for actor in actors
    )


def _actors_in(session: SessionEntry) -> tuple[str, ...]:
    it = session.it
    return (*(it.speakers or ()), *(it.leads or ()), *(it.group or ()))
