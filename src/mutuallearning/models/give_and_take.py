"""Who gives and who takes over the years of a programme: facts, in the order in which they come, never a ranking."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping

import attrs

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.agenda import sessions_of
from mutuallearning.models.change import is_cancelled
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.party import Party, Stance
from mutuallearning.types.country import country_name

GIVING: frozenset[Stance] = frozenset({"host", "under-review", "assisting", "organiser", "lead"})
"""Stances in which a party gives: a place, a practice to look at, advice, work."""

TAKING: frozenset[Stance] = frozenset(
    {"assisted", "peer", "participant", "member", "fellow", "joining", "observer"}
)
"""Stances in which a party takes something home. A peer that says what it brings also gives."""


@attrs.frozen
class GiveAndTake:
    """What one organisation, or one territory that takes part as such, has done in the activities of a programme.

    Activities are told by id, or by title where they have none.

    Attributes:
        who: Id of the organisation, or the country and region.
        name: Its name for people.
        hosted: Activities for which it was the host.
        under_review: Activities in which it was looked at.
        assisted_others: Activities in which it assisted somebody.
        visited: Activities of somebody else in which it took part as a peer or participant.
        was_assisted: Activities in which somebody assisted it.
        brought: Activities to which it says that it brought something, had the floor or wrote a paper.
        only_took: Whether it took something home and has so far given nothing that the programme records. Where
            the records are thin this says little.
    """

    who: str
    name: str
    hosted: tuple[str, ...] = ()
    under_review: tuple[str, ...] = ()
    assisted_others: tuple[str, ...] = ()
    visited: tuple[str, ...] = ()
    was_assisted: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()
    only_took: bool = False

    def __str__(self) -> str:
        counts = (
            ("hosted", self.hosted),
            ("under review in", self.under_review),
            ("assisted others in", self.assisted_others),
            ("visited", self.visited),
            ("was assisted in", self.was_assisted),
            ("brought something to", self.brought),
        )
        said = "; ".join(f"{what} {len(activities)}" for what, activities in counts if activities)
        return f"{self.name}: {said or 'took part in none of these ways'}"


@attrs.define
class _Row:
    name: str
    hosted: list[str] = attrs.field(factory=list[str])
    under_review: list[str] = attrs.field(factory=list[str])
    assisted_others: list[str] = attrs.field(factory=list[str])
    visited: list[str] = attrs.field(factory=list[str])
    was_assisted: list[str] = attrs.field(factory=list[str])
    brought: list[str] = attrs.field(factory=list[str])
    gave: bool = False
    took: bool = False


def give_and_take(
    activities: Iterable[ActivityPlan], shared: Iterable[Organisation] = ()
) -> tuple[GiveAndTake, ...]:
    """Work out who hosts, who visits and who only takes, over several activities.

    Args:
        activities: The activities. Of one that is a record, what really happened counts; a party that is said not
            to have come does not, nor does an activity that was cancelled.
        shared: Organisations that the activities share.

    >>> visit = ActivityPlan.model_validate({"id": "visit", "parties": [
    ...     {"id": "host", "country": "AT", "stances": ["host"]},
    ...     {"id": "guest", "country": "EE", "stances": ["peer"], "brings": ["A failure worth telling"]},
    ... ]})
    >>> for row in give_and_take([visit]):
    ...     print(row)
    Austria: hosted 1
    Estonia: visited 1; brought something to 1
    """
    known = {organisation.id: organisation for organisation in shared}
    rows: dict[str, _Row] = {}
    for activity in activities:
        if is_cancelled(activity.changes):
            continue
        # Laid over what is shared and not into a copy of it, which would be made for each activity.
        bodies = ChainMap(
            {organisation.id: organisation for organisation in activity.organisations or ()}, known
        )
        heard = _heard(activity)
        label = activity.id or activity.title or "an activity without a name"
        for party in activity.parties or ():
            if party.came is False:
                continue
            who, name = _identity(party, bodies)
            row = rows.setdefault(who, _Row(name))
            _note(row, party, label, brings=bool(party.brings) or party.id in heard)
    return tuple(
        GiveAndTake(
            who=who,
            name=row.name,
            hosted=tuple(row.hosted),
            under_review=tuple(row.under_review),
            assisted_others=tuple(row.assisted_others),
            visited=tuple(row.visited),
            was_assisted=tuple(row.was_assisted),
            brought=tuple(row.brought),
            only_took=row.took and not row.gave,
        )
        for who, row in rows.items()
    )


def _note(row: _Row, party: Party, label: str, *, brings: bool) -> None:
    stances = frozenset(party.stances or ())
    row.gave = row.gave or brings or bool(stances & GIVING)
    row.took = row.took or bool(stances & TAKING) or bool(party.seeks)
    kept = (
        (row.hosted, "host" in stances),
        (row.under_review, "under-review" in stances),
        (row.assisted_others, "assisting" in stances),
        (row.visited, bool(stances & {"peer", "participant"}) and "host" not in stances),
        (row.was_assisted, "assisted" in stances),
        (row.brought, brings),
    )
    for activities, is_so in kept:
        if is_so:
            activities.append(label)


def _heard(activity: ActivityPlan) -> frozenset[str]:
    """Find the parties that have the floor in a session or write a paper."""
    agendas = (activity.agenda, activity.actual.agenda if activity.actual else None)
    sessions = [session for agenda in agendas for _, session in sessions_of(agenda)]
    speakers = {actor for session in sessions for actor in session.speakers or ()}
    authors = {actor for paper in activity.papers or () for actor in paper.authors or ()}
    sent = {actor.id: actor.party for actor in activity.actors or ()}
    found = {party for session in sessions for party in session.parties or ()}
    found |= {party for paper in activity.papers or () for party in paper.author_parties or ()}
    found |= {party for actor in speakers | authors if (party := sent.get(actor))}
    return frozenset(found)


def _identity(party: Party, bodies: Mapping[str, Organisation]) -> tuple[str, str]:
    """Tell by what a party is known over several activities, and its name."""
    body = bodies.get(party.organisation) if party.organisation else None
    if party.organisation is not None:
        name = (body.short_name or body.name) if body else None
        return party.organisation, name or party.name or party.organisation
    if party.country is not None:
        place = country_name(party.country)
        if party.region is not None:
            return f"{party.country}/{party.region}", f"{party.region}, {place}"
        return party.country, place
    return party.name or party.id, party.name or party.id
