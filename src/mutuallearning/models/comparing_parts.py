"""Setting the parts of a plan beside what became of them: parties, actors, papers, sessions, steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mutuallearning.models.actor import Actor, is_gone
from mutuallearning.models.agenda import Agenda, Session, sessions_of
from mutuallearning.models.comparing import compare_counts, compare_days, text_of
from mutuallearning.models.comparison import Compared
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party
from mutuallearning.models.period import Period, first_and_last
from mutuallearning.models.step import Step
from mutuallearning.models.structure import words
from mutuallearning.types.clock import minutes_of
from mutuallearning.types.country import country_name
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import Span, span_of


def compare_parties(
    parties: tuple[Party, ...], organisations: Mapping[str, Organisation], *, record: bool
) -> Iterator[Compared | None]:
    """Tell of each party whether it came, and with as many people as planned.

    Args:
        parties: The parties in their order.
        organisations: Organisations by id, for their names.
        record: Whether the plan was written afterwards, so that nothing is known of who was expected.
    """
    names = {party.id: _party_name(party, organisations) for party in parties}
    for position, party in enumerate(parties):
        at, name = f"/parties/{position}", f"party {names[party.id]}"
        expected = None if record and party.unplanned is None else "to come"
        came = party.came
        if came is None and party.actual_headcount is not None:
            came = not party.actual_headcount.could_be(0) or None
        if party.replaced_by is not None:
            other = names.get(party.replaced_by, party.replaced_by)
            yield Compared(at, name, "replaced", expected, f"party {other}")
        elif came is None:
            yield Compared(at, name, "unknown", expected) if expected else None
        elif not came:
            yield Compared(at, name, "missing", expected, "did not come")
        elif party.unplanned:
            yield Compared(at, name, "added", None, "came")
        else:
            yield Compared(at, name, "same" if expected else "unknown", expected, "came")
        yield compare_counts(f"{at}/headcount", f"people of {name}", party.headcount, party.actual_headcount)


def _party_name(party: Party, organisations: Mapping[str, Organisation]) -> str:
    body = organisations.get(party.organisation) if party.organisation else None
    territory = party.region or (country_name(party.country) if party.country else None)
    return party.name or (body.name if body else None) or territory or party.id


def compare_actors(actors: tuple[Actor, ...], *, record: bool) -> Iterator[Compared | None]:
    """Tell of each actor whether they came or who came instead; by role and id, never by name."""
    names = {actor.id: _actor_name(actor) for actor in actors}
    instead = {actor.nomination.replaced_by for actor in actors if actor.nomination is not None}
    expected = None if record else "to come"
    for position, actor in enumerate(actors):
        at, name = f"/actors/{position}", names[actor.id]
        status = actor.nomination.status if actor.nomination else None
        other = actor.nomination.replaced_by if actor.nomination else None
        if other is not None:
            yield Compared(at, name, "replaced", expected, names.get(other, other))
        elif actor.attended is False or (actor.attended is None and is_gone(actor)):
            told = "did not come" if status != "declined" else "declined"
            yield Compared(at, name, "missing", expected, told)
        elif actor.attended is None:
            yield Compared(at, name, "unknown", expected) if expected else None
        elif actor.id not in instead:
            yield Compared(at, name, "same" if expected else "unknown", expected, "came")


def _actor_name(actor: Actor) -> str:
    role = words(actor.roles[0]) if actor.roles else "actor"
    return f'{role} "{actor.id}"'


def compare_papers(papers: tuple[Paper, ...], event: Period | None) -> Iterator[Compared | None]:
    """Tell of each paper whether it arrived in time, late, or never.

    Args:
        papers: The papers in their order.
        event: The days from which offsets count.
    """
    for position, paper in enumerate(papers):
        at, name = f"/papers/{position}", paper.title or words(paper.kind)
        if paper.state == "dropped":
            yield Compared(at, name, "missing", text_of(paper.due), "was never written")
        else:
            yield _by_deadline(at, name, paper.due, span_of(paper.delivered or paper.published), event)


def compare_steps(steps: tuple[Step, ...], event: Period | None) -> Iterator[Compared | None]:
    """Tell of each step whether it came in time."""
    for position, step in enumerate(steps):
        name = step.what or (words(step.kind) if step.kind else None) or step.id or f"step {position + 1}"
        yield _by_deadline(f"/steps/{position}", name, step.due, span_of(step.done), event)


def _by_deadline(
    at: str, name: str, due: Deadline | None, done: Span | None, event: Period | None
) -> Compared | None:
    days = due.resolve(*first_and_last(event)) if due else None
    shown = None if done is None else _days(done)
    told = None if due is None else _days(days) if due.offset is None and days else str(due)
    if days is not None and done is not None and done[1] <= days[1]:
        # Early is in time.
        return Compared(at, name, "same", told, shown)
    return compare_days(at, name, days, done, told, shown)


def _days(span: Span) -> str:
    first, last = span
    return str(first) if first == last else f"{first} to {last}"


def compare_agendas(planned: Agenda | None, actual: Agenda | None) -> Iterator[Compared | None]:
    """Tell of each planned session whether it took place, and which ones came in.

    What really happened names the planned session in `planned_as`; where it does not, kind and title tell.
    """
    before = tuple(sessions_of(planned, "/agenda"))
    after = tuple(sessions_of(actual, "/actual/agenda"))
    if actual is None or (not after and actual.days is None and actual.sessions is None):
        if before:
            yield Compared("/agenda", "sessions", "unknown", f"{len(before)} sessions")
        return
    if not before and (planned is None or (planned.days is None and planned.sessions is None)):
        if after:
            yield Compared("/actual/agenda", "sessions", "unknown", None, f"{len(after)} sessions")
        return
    left = dict(after)
    for at, session in before:
        found = _found(session, left)
        if found is not None:
            yield from _one_session(at, session, left.pop(found))
        elif actual.complete is False:
            yield Compared(at, _session_name(session), "unknown", "to take place")
        else:
            yield Compared(at, _session_name(session), "missing", "to take place", "was dropped")
    for at, session in left.items():
        if planned is not None and planned.complete is False:
            yield Compared(at, _session_name(session), "unknown", None, "took place")
        else:
            yield Compared(at, _session_name(session), "added", None, "took place")


def _found(planned: Session, candidates: Mapping[str, Session]) -> str | None:
    if planned.id is not None:
        for at, session in candidates.items():
            if session.planned_as == planned.id:
                return at
    for at, session in candidates.items():
        if session.planned_as is None and (session.kind, session.title) == (planned.kind, planned.title):
            return at
    return None


def _one_session(at: str, planned: Session, actual: Session) -> Iterator[Compared]:
    name = _session_name(planned)
    yield Compared(at, name, "same", "to take place", "took place")
    if planned.start is not None and actual.start is not None and planned.start != actual.start:
        by = minutes_of(actual.start) - minutes_of(planned.start)
        times = f"{planned.start:%H:%M}", f"{actual.start:%H:%M}"
        yield Compared(f"{at}/start", f"start of {name}", "moved", *times, by=by, unit="minute")
    long, really_long = _minutes(planned), _minutes(actual)
    if long is not None and really_long is not None and long != really_long:
        yield Compared(
            f"{at}/minutes",
            f"length of {name}",
            "more" if really_long > long else "fewer",
            f"{long} minutes",
            f"{really_long} minutes",
            by=abs(really_long - long),
            unit="minute",
        )


def _minutes(session: Session) -> int | None:
    if session.start is not None and session.end is not None:
        return minutes_of(session.end) - minutes_of(session.start)
    return session.minutes


def _session_name(session: Session) -> str:
    name = session.title or (words(session.kind) if session.kind else None) or session.id or "untitled"
    return f"session {name}"
