"""The days and sessions of an agenda, with their times on the clock."""

from __future__ import annotations

import datetime

import attrs

from mutuallearning.models.agenda import Agenda, Day, Session
from mutuallearning.paths import join
from mutuallearning.timetables.clocks import later, local
from mutuallearning.timetables.collecting import Collector, Spot
from mutuallearning.timetables.entry import EntryKind, TimetableEntry
from mutuallearning.timetables.fields import label, who


def collect_agenda(
    agenda: Agenda, at: str, key: str, scope: str | None, place: str | None, collector: Collector
) -> None:
    """Collect the sessions of an agenda, and its days where they say more than their sessions do.

    Args:
        agenda: The agenda.
        at: Its pointer.
        key: Its name; see `TimetableEntry.key`.
        scope: The activity to which it belongs, where the document holds several.
        place: Where the whole takes place.
        collector: Takes what is found.
    """
    for number, day in enumerate(agenda.days or ()):
        spot = Spot(
            kind="day",
            what=day.title or f"Day {number + 1}",
            pointer=join(at, "days", number),
            key=join(key, "days", number),
            scope=scope,
            place=day.place or place,
        )
        if day.date is None:
            _undated(day, spot, collector)
        else:
            _day(day, spot, agenda.time_zone, collector)
    for number, session in enumerate(agenda.sessions or ()):
        spot = Spot(
            kind="session",
            what=label(session),
            pointer=join(at, "sessions", number),
            key=join(key, "sessions", session.id or number),
            scope=scope,
        )
        collector.lack(spot, "it is not known on which day it takes place")


def _undated(day: Day, spot: Spot, collector: Collector) -> None:
    count = len(day.sessions or ())
    sessions = (
        f", and so have its {count} sessions" if count > 1 else ", and so has its session" if count else ""
    )
    collector.lack(spot, f"the day has no date{sessions}")


def _day(day: Day, spot: Spot, zone: str | None, collector: Collector) -> None:
    if day.date is None:
        return
    if not day.sessions or day.start is not None or day.end is not None:
        dated = attrs.evolve(spot, pointer=join(spot.pointer, "date"))
        _timed(dated, day, day.start, day.end, None, zone, collector, noted=True)
    for number, session in enumerate(day.sessions or ()):
        own = attrs.evolve(
            spot,
            kind=_SESSION,
            what=label(session),
            pointer=join(spot.pointer, "sessions", number),
            key=join(spot.key, "sessions", session.id or number),
            place=session.place or spot.place,
            who=who(session),
        )
        # A weekend is noted once a day, not at every session.
        _timed(own, day, session.start, session.end, session, zone, collector, noted=number == 0)


_SESSION: EntryKind = "session"


def _timed(
    spot: Spot,
    day: Day,
    start: datetime.time | None,
    end: datetime.time | None,
    session: Session | None,
    zone: str | None,
    collector: Collector,
    *,
    noted: bool,
) -> None:
    date = day.date
    if date is None:
        return
    if date.exact is None or start is None:
        at = "" if start is None else f", at {start:%H:%M}"
        collector.on(attrs.evolve(spot, what=f"{spot.what}{at}"), date)
        return
    begin = local(date.exact, start, zone)
    notes = list(collector.notes(date.exact)) if noted else []
    notes += [begin.note] if begin.note else []
    finish = None
    if end is not None:
        until = local(date.exact, end, zone)
        notes += [until.note] if until.note and until.note != begin.note else []
        finish = until.moment
    elif session is not None and session.minutes is not None:
        finish = _after(begin.moment, session.minutes)
    if finish is not None and finish <= begin.moment:
        notes.append(f"its end at {finish:%H:%M} does not come after its start, since clocks change")
        finish = None
    collector.add(
        TimetableEntry(
            kind=spot.kind,
            what=spot.what,
            pointer=spot.pointer,
            key=spot.key,
            scope=spot.scope,
            earliest=date.earliest,
            latest=date.latest,
            start=begin.moment,
            end=finish,
            zone=zone,
            place=spot.place,
            who=spot.who,
            notes=tuple(notes),
        )
    )


def _after(moment: datetime.datetime, minutes: int) -> datetime.datetime | None:
    try:
        return later(moment, minutes)
    except OverflowError:
        return None
