"""GOV905: somebody whom activities share has the floor in two of them on one day."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator

import attrs

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit import names
from mutuallearning.rulekit.activities import activities, name_of
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.data import Data


@attrs.frozen
class _Turn:
    """A day on which somebody is needed in an activity: the first session there, and where the activity stands."""

    at: str
    activity: Located[ActivityPlan]


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Gather the days of each shared actor from the agendas; two activities online may share a day."""
    shared = {actor.id: actor for actor in programme.document.actors or ()}
    turns: defaultdict[tuple[str, datetime.date], dict[str, _Turn]] = defaultdict(dict)
    for activity in activities(programme):
        own = {actor.id for actor in activity.it.actors or ()}
        for at, date, named in _sessions(activity, find):
            for actor in named:
                if actor in shared and actor not in own:
                    turns[actor, date].setdefault(activity.at, _Turn(at, activity))
    for (actor, date), by_activity in turns.items():
        places = list(by_activity.values())
        if len(places) == 1 or all(turn.activity.it.mode == "online" for turn in places):
            continue
        first, second, *_ = places
        find(
            second.at,
            related=tuple((turn.at, "needs the same actor") for turn in (first, *places[2:])),
            actor=names.actor(shared[actor]),
            date=str(date),
            first=name_of(first.activity.it),
            second=name_of(second.activity.it),
        )


def _sessions(
    activity: Located[ActivityPlan], find: Find
) -> Iterator[tuple[str, datetime.date, tuple[str, ...]]]:
    """Yield the sessions of which the day is known, with those who lead and speak; say what is not known."""
    agenda = activity.it.agenda
    if agenda is None or agenda.days is None:
        find.unsaid("what happens when in every activity")
    for day in located(agenda.days if agenda else None, f"{activity.at}/agenda/days"):
        date = day.it.date.exact if day.it.date else None
        if date is None or day.it.sessions is None:
            find.unsaid("the date of every day on the agendas, and what happens on it")
            continue
        for session in located(day.it.sessions, f"{day.at}/sessions"):
            if session.it.leads is None or session.it.speakers is None:
                find.unsaid("who leads and speaks in every session")
            yield session.at, date, (*(session.it.leads or ()), *(session.it.speakers or ()))


_VISIT_DAY: Data = {
    "time_zone": "Europe/Tallinn",
    "days": [
        {
            "date": "2026-03-12",
            "sessions": [{"id": "at-work", "title": "At the counter", "leads": ["bureau-facilitator"]}],
        }
    ],
}

RULE = Rule(
    code="GOV905",
    name="one-person-two-activities",
    severity="warning",
    certainty="heuristic",
    message='The {actor} is needed on {date} in "{first}" and in "{second}"',
    params={
        "actor": "The shared actor, by role and id",
        "date": "The day",
        "first": "One activity",
        "second": "The other activity",
    },
    why="Facilitators and experts of a programme are booked from several sides, and nobody sees both agendas.",
    remedy="Send somebody else to one of them, or move it.",
    when_fine="Both are in the same house, or the actor joins one of them online for an hour.",
    sources=("house rule",),
    scans=(
        "actors.id",
        "actors.roles",
        "activities.id",
        "activities.title",
        "activities.mode",
        "activities.changes.kind",
        "activities.actors.id",
        "activities.agenda.days.date",
        "activities.agenda.days.sessions.leads",
        "activities.agenda.days.sessions.speakers",
    ),
    requires=("actors", "activities"),
    subjects=("programme",),
    status="preview",
    examples=(
        Example(
            base="programme",
            edits=(
                Put("/activities/@visit-letter/dates/start", "2026-03-12"),
                Put("/activities/@visit-letter/agenda", _VISIT_DAY),
            ),
            at="/activities/@visit-letter/agenda/days/0/sessions/@at-work",
        ),
    ),
    module=__name__,
    check=check,
)
