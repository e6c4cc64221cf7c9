"""An activity as schema.org describes events, in JSON-LD: what search engines and event portals read from a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from mutuallearning.errors import UsageError
from mutuallearning.exporting.closed import Openness, refuse_closed
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actor import Actor
from mutuallearning.models.agenda import Agenda, Day, Mode, Session
from mutuallearning.models.change import is_cancelled
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.party import Party, Stance
from mutuallearning.models.period import Period, Place, Site, first_and_last
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import words
from mutuallearning.reporting.json_report import write_json
from mutuallearning.rulekit import names
from mutuallearning.timetables.entry import TimetableEntry
from mutuallearning.timetables.making import make_timetable
from mutuallearning.types.partial_date import PartialDate

CONTEXT: Final = "https://schema.org"
"""Where the words are defined."""

_MODES: Final = MappingProxyType[Mode, str](
    {"on-site": "Offline", "online": "Online", "hybrid": "Mixed"},
)
_MOVED: Final = MappingProxyType(
    {
        "postponed": "EventPostponed",
        "suspended": "EventPostponed",
        "brought-forward": "EventRescheduled",
        "moved-online": "EventMovedOnline",
    }
)
_PAUSES: Final = frozenset({"break", "meal"})
"""Kinds of session that are no events of their own."""

_ORGANISERS: Final[tuple[Stance, ...]] = ("organiser", "programme-owner", "host")
"""Stances of those who organise, the first that there is counts."""

_PLAIN_DATE = re.compile("[0-9]{4}(?:-[0-9]{2})?")
_UNSAFE: Final = str.maketrans(
    {char: f"\\u{ord(char):04x}" for char in ("<", ">", "&")},
)
"""Characters that would end the element of a web page in which JSON-LD stands; in JSON they only stand in texts."""


def educational_event(document: AnyDocument, *, show_names: bool = False) -> dict[str, Any]:
    """Describe an activity, or a programme with its activities, with the words of schema.org.

    This is for the public. Sessions that are closed are left out, and so are closed activities of a programme.
    Who takes part is told only if the list of participants is public; persons are named only on request, and never
    by their addresses.

    Args:
        document: An activity plan or a programme.
        show_names: Whether speakers are named who are named in the document.

    Raises:
        UsageError: If the document is closed, or of a kind that is no event.

    >>> plan = ActivityPlan(title="Vienna", mode="online", languages=("en",))
    >>> educational_event(plan)["eventAttendanceMode"]
    'https://schema.org/OnlineEventAttendanceMode'
    """
    refuse_closed(document, "; JSON-LD is for the public")
    if isinstance(document, Programme):
        data = _series(document, show_names=show_names)
    elif isinstance(document, ActivityPlan):
        data = _activity(document, None, show_names=show_names)
    else:
        raise UsageError(
            f"JSON-LD is made of an activity plan or a programme, not of a {words(type(document).__name__)}"
        )
    return {"@context": CONTEXT, **data}


def jsonld_text(document: AnyDocument, *, show_names: bool = False) -> str:
    """Write what `educational_event` gives, so that it can stand in a web page as it is.

    Raises:
        UsageError: As there.
    """
    data = educational_event(document, show_names=show_names)
    return write_json(data).translate(_UNSAFE)


def left_out(document: AnyDocument) -> int:
    """Count the activities and sessions that JSON-LD does not tell of because they are closed."""
    if isinstance(document, Programme):
        return sum(
            1 if Openness().within(one).is_closed else left_out(one) for one in document.activities or ()
        )
    if not isinstance(document, ActivityPlan) or document.agenda is None:
        return 0
    around = Openness().within(document)
    sessions = [*(document.agenda.sessions or ())]
    sessions += [one for day in document.agenda.days or () for one in day.sessions or ()]
    return sum(around.within(one).is_closed for one in sessions)


def _series(programme: Programme, *, show_names: bool) -> dict[str, Any]:
    bodies = {one.id: one for one in programme.organisations or ()}
    owner = bodies.get(programme.owner or "")
    start, end = first_and_last(programme.dates)
    return _said(
        {
            "@type": "EventSeries",
            "identifier": programme.id,
            "name": programme.title,
            "description": programme.summary,
            "startDate": _date(start),
            "endDate": _date(end),
            "organizer": None if owner is None else _organisation(owner.name or owner.id, owner),
            "subEvent": [
                _activity(one, programme, show_names=show_names)
                for one in programme.activities or ()
                if not Openness().within(one).is_closed
            ],
        }
    )


def _activity(plan: ActivityPlan, programme: Programme | None, *, show_names: bool) -> dict[str, Any]:
    shared = programme.organisations if programme is not None else None
    bodies = {one.id: one for one in (*(shared or ()), *(plan.organisations or ()))}
    actors = {
        one.id: one for one in (*((programme.actors if programme else None) or ()), *(plan.actors or ()))
    }
    period = (plan.actual.dates if plan.actual else None) or plan.dates
    start, end = first_and_last(period)
    openness = Openness().within(plan)
    others = None if not openness.is_public else _others(plan.parties or ())
    return _said(
        {
            "@type": "EducationEvent",
            "identifier": plan.id,
            "name": plan.title,
            "description": plan.summary,
            "startDate": _date(start),
            "endDate": _date(end),
            **_status(plan, period),
            "eventAttendanceMode": _mode(plan.mode),
            "location": _location(plan.place, plan.mode),
            "inLanguage": _one_or_more(plan.languages or ()),
            "organizer": _bodies(_with_first(plan.parties or (), _ORGANISERS), bodies),
            "funder": _bodies(_with_first(plan.parties or (), ("funder",)), bodies),
            "attendee": None if others is None else _bodies(others, bodies),
            "maximumAttendeeCapacity": _capacity(plan),
            "audience": [
                {"@type": "Audience", "audienceType": kind} for kind in plan.participant_kinds or ()
            ],
            "about": [
                _said({"@type": "Thing", "name": topic.title, "description": topic.description})
                for topic in plan.topics or ()
            ],
            "teaches": [question.text for topic in plan.topics or () for question in topic.questions or ()],
            "keywords": words(plan.format.replace("/", ", ")) if plan.format else None,
            "superEvent": {"@type": "EventSeries", "name": plan.programme}
            if plan.programme and programme is None
            else None,
            "subEvent": _sessions(plan, actors if show_names else {}),
        }
    )


def _said(data: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is not said."""
    return {key: value for key, value in data.items() if value not in (None, [], {})}


def _date(date: PartialDate | None) -> str | None:
    """Write a date as ISO 8601 does; others, such as the middle of a month, only as their month or year."""
    if date is None:
        return None
    if date.exact is not None:
        return date.exact.isoformat()
    return str(date) if _PLAIN_DATE.fullmatch(str(date)) else None


def _status(plan: ActivityPlan, period: Period | None) -> dict[str, str | None]:
    change = (plan.changes or (None,))[-1]
    if is_cancelled(plan.changes):
        status = "EventCancelled"
    elif change is not None and change.kind is not None and change.kind in _MOVED:
        status = _MOVED[change.kind]
        # Put off with a new date is what schema.org calls rescheduled.
        if change.kind == "postponed" and period is not None and period.start is not None:
            status = "EventRescheduled"
    else:
        return {}
    before = change.old_dates.start if change is not None and change.old_dates is not None else None
    return {"eventStatus": f"{CONTEXT}/{status}", "previousStartDate": _date(before)}


def _mode(mode: Mode | None) -> str | None:
    return None if mode is None else f"{CONTEXT}/{_MODES[mode]}EventAttendanceMode"


def _location(place: Place | None, mode: Mode | None) -> Any:  # noqa: ANN401 -- one place, or several
    places: tuple[Place | Site, ...] = (place, *(place.further or ())) if place else ()
    found = [_place(one) for one in places]
    if mode in {"online", "hybrid"}:
        found.append({"@type": "VirtualLocation"})
    return _one_or_more([one for one in found if one != {"@type": "Place"}])


def _place(place: Place | Site) -> dict[str, Any]:
    address = _said({"addressLocality": place.city, "addressCountry": place.country})
    return _said(
        {
            "@type": "Place",
            "name": place.venue,
            "address": {"@type": "PostalAddress", **address} if address else None,
        }
    )


def _one_or_more(values: Iterable[Any]) -> Any:  # noqa: ANN401 -- as above
    found = list(values)
    return found[0] if len(found) == 1 else found


def _with_first(parties: Iterable[Party], stances: Iterable[Stance]) -> list[Party]:
    """Give the parties with the first of some stances that any has."""
    given = list(parties)
    for stance in stances:
        if found := [one for one in given if stance in (one.stances or ())]:
            return found
    return []


def _others(parties: Iterable[Party]) -> list[Party]:
    return [one for one in parties if not {"organiser", "funder"} & set(one.stances or ())]


def _bodies(parties: Iterable[Party], bodies: Mapping[str, Organisation]) -> list[dict[str, Any]]:
    return [
        _organisation(names.party(one, bodies), bodies.get(one.organisation or ""), one) for one in parties
    ]


def _organisation(name: str, body: Organisation | None, party: Party | None = None) -> dict[str, Any]:
    country = (party.country if party else None) or (body.country if body else None)
    return _said(
        {
            "@type": "Organization",
            "name": name,
            "url": body.url if body else None,
            "address": {"@type": "PostalAddress", "addressCountry": country} if country else None,
        }
    )


def _capacity(plan: ActivityPlan) -> int | None:
    """Say how many can come at most; a number that is only expected is no such limit."""
    expected = plan.participants
    return None if expected is None or expected.minimum == expected.maximum else expected.maximum


def _sessions(plan: ActivityPlan, actors: Mapping[str, Actor]) -> list[dict[str, Any]]:
    """Describe the sessions, of which those that are closed are not told."""
    around = Openness().within(plan)
    timetable = {entry.pointer: entry for entry in make_timetable(plan)}
    found: list[dict[str, Any]] = []
    for at, day, session in _all_sessions(plan.agenda):
        openness = around.within(session)
        if openness.is_closed or session.kind in _PAUSES:
            continue
        speakers = [actors[one] for one in session.speakers or () if one in actors]
        found.append(_session(session, day, timetable.get(at), speakers if openness.is_public else []))
    return found


def _all_sessions(agenda: Agenda | None) -> list[tuple[str, Day | None, Session]]:
    if agenda is None:
        return []
    found: list[tuple[str, Day | None, Session]] = []
    for number, day in enumerate(agenda.days or ()):
        found += [
            (f"/agenda/days/{number}/sessions/{position}", day, one)
            for position, one in enumerate(day.sessions or ())
        ]
    return found + [(f"/agenda/sessions/{n}", None, one) for n, one in enumerate(agenda.sessions or ())]


def _session(
    session: Session, day: Day | None, entry: TimetableEntry | None, speakers: Iterable[Actor]
) -> dict[str, Any]:
    date = _date(day.date) if day is not None else None
    place = session.place or (day.place if day is not None else None)
    mode = session.mode or (day.mode if day is not None else None)
    return _said(
        {
            "@type": "EducationEvent",
            "name": names.session(session),
            "description": session.why,
            "startDate": entry.start.isoformat() if entry is not None and entry.start else date,
            "endDate": entry.end.isoformat() if entry is not None and entry.end else None,
            "eventAttendanceMode": _mode(mode),
            "location": {"@type": "Place", "name": place} if place else None,
            "inLanguage": _one_or_more(session.languages or ()),
            "performer": [
                _said({"@type": "Person", "name": one.person.name, "jobTitle": one.function})
                for one in speakers
                if one.person and one.person.name
            ],
        }
    )
