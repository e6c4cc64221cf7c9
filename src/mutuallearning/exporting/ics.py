"""A timetable as a calendar that other programs read: iCalendar, RFC 5545."""

# icalendar leaves the types open of the values that it takes:
# pyright: reportUnknownMemberType=false
from __future__ import annotations

import datetime
import uuid
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from mutuallearning._version import __version__
from mutuallearning.errors import MissingExtraError
from mutuallearning.exporting.closed import CLOSED, Openness, openness_at, outside, outside_undated
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.paths import split
from mutuallearning.timetables.entry import TAKES_PLACE, TimetableEntry, Unresolved
from mutuallearning.timetables.timetable import Timetable

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Todo

    _Component: TypeAlias = Event | Todo

UNDATED_STAMP: Final = datetime.date(2000, 1, 1)
"""The day of which a calendar says that it was made where nobody says another: today would change its bytes."""

_IN_ORDER: Final[dict[int, str | None]] = {
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    **dict.fromkeys((0x2028, 0x2029), "\n"),
}
"""Characters that would set what follows in another order, and ends of lines that the standard does not know."""

_DESCRIBED: Final = range(1900, 2101)
"""Years of which the clock changes of a zone are written down: each change of all years takes its time and lines."""

_NAMESPACE: Final = uuid.UUID("6f1c2a52-6d0e-5a44-9c7b-0d6a4d1f7b11")
_ONE_DAY: Final = datetime.timedelta(days=1)


def calendar_text(
    timetable: Timetable,
    stamp: datetime.date | None = None,
    document: AnyDocument | None = None,
    *,
    inside: bool = False,
) -> str:
    """Write a timetable as an iCalendar file, with CR LF at the ends of lines; the same bytes for the same arguments.

    What takes place becomes an event: on the clock of its time zone, or of whole days. Where the day is not
    known the event is tentative and covers all days that it can be. What is due, and what has no day or no bound
    to its days, becomes a task. Nobody is named as attendee: ids of actors and parties stand in the description.
    The identifiers of events and tasks depend on the document's id (or title) and theirs, not on dates: a
    calendar that is read again moves what it had before. Where ids repeat, the second is told from the first by
    their order.

    Args:
        timetable: The timetable.
        stamp: The day on which it was made. Calendar programs take a file for newer than another by it.
        document: The document of the timetable. If it is given, of what is closed there only says that it takes
            place, and ids stand nowhere that the list of participants is not shared or the Chatham House Rule holds.
        inside: Whether it is for those who take part, and shows all. What is closed is marked as confidential in any
            case.

    Raises:
        MissingExtraError: The package `icalendar` is not installed; it comes with the extra `calendar`.
    """
    try:
        from icalendar import Calendar, Event, Todo, vText  # noqa: PLC0415 -- an extra, and slow to import
    except ImportError:
        raise MissingExtraError("calendar", "icalendar") from None
    calendar = Calendar()
    # The package knows that texts of the standard are texts, and must be told so of this one, to escape it.
    hidden = _Hidden(None if inside else document)
    name = CLOSED["event"] if hidden.at("").is_closed else timetable.title or timetable.id or timetable.kind
    _head(calendar, vText(_in_order(name)))
    marked = _Hidden(document)
    made = datetime.datetime.combine(stamp or UNDATED_STAMP, datetime.time.min, datetime.UTC)
    identifiers = _identifiers(timetable)
    for entry in timetable:
        component = Event() if _is_event(entry) else Todo()
        component.add("uid", next(identifiers))
        _common(component, outside(entry, hidden.at(entry.pointer)), made)
        _mark(component, marked.at(entry.pointer))
        _times(component, entry)
        calendar.add_component(component)
    for one in timetable.unresolved:
        task = Todo()
        task.add("uid", next(identifiers))
        _common(task, outside_undated(one, hidden.at(one.pointer)), made)
        _mark(task, marked.at(one.pointer))
        calendar.add_component(task)
    _add_zones(calendar, timetable)
    written: bytes = calendar.to_ical(sorted=True)
    return written.decode("utf-8")


def _head(calendar: Calendar, name: object) -> None:
    calendar.add("prodid", f"-//mutuallearning//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)


def _is_event(entry: TimetableEntry) -> bool:
    return entry.kind in TAKES_PLACE and entry.earliest is not None and entry.latest is not None


@attrs.frozen
class _Hidden:
    """How open the places of a document are; all are where there is none."""

    document: AnyDocument | None

    def at(self, pointer: str) -> Openness:
        return Openness() if self.document is None else openness_at(self.document, pointer)


def _identifiers(timetable: Timetable) -> Iterator[str]:
    """Give every entry, then everything without a date, an identifier of its own.

    A key is unique within its document, in which an activity stands under its own id, unless ids repeat there:
    then the order of the document decides, which stays when dates change.
    """
    whose = timetable.id or timetable.title or ""
    every = (*timetable, *timetable.unresolved)
    seen = Counter[str]()
    given: dict[int, str] = {}
    for position in sorted(range(len(every)), key=lambda one: _in_document_order(every[one].pointer)):
        key = every[position].key
        seen[key] += 1
        again = "" if seen[key] == 1 else f"\n{seen[key]}"
        identity = uuid.uuid5(_NAMESPACE, f"{timetable.kind}\n{whose}\n{key}{again}")
        given[position] = f"{identity}@mutuallearning"
    return (given[position] for position in range(len(every)))


def _in_document_order(pointer: str) -> list[tuple[int, str]]:
    return [(int(step), "") if step.isdecimal() else (-1, step) for step in split(pointer)]


def _mark(component: _Component, openness: Openness) -> None:
    if openness.is_closed:
        component.add("class", "CONFIDENTIAL")


def _common(component: _Component, it: TimetableEntry | Unresolved, made: datetime.datetime) -> None:
    component.add("dtstamp", made)
    component.add("summary", _in_order(it.what))
    component.add("categories", [it.kind])
    description = "\n".join(_lines(it))
    if description:
        component.add("description", _in_order(description))
    if isinstance(it, TimetableEntry) and it.place:
        component.add("location", _in_order(it.place))


def _in_order(text: str) -> str:
    """Let a text of the document do nothing to what a calendar program shows or reads beside it."""
    return text.translate(_IN_ORDER)


def _lines(it: TimetableEntry | Unresolved) -> list[str]:
    lines = [f"Part of: {it.scope}"] if it.scope else []
    lines += [f"Rule: {it.rule}"] if it.rule else []
    if isinstance(it, Unresolved):
        return [*lines, f"No day follows from the document: {it.because}"]
    lines += [f"Who: {', '.join(it.who)}"] if it.who else []
    if it.earliest != it.latest:
        lines.append(f"Day: {_span(it)}")
    lines += [] if it.certain else ["It may come too late to take place"]
    return [*lines, *(f"Note: {note}" for note in it.notes)]


def _span(entry: TimetableEntry) -> str:
    if entry.earliest is None:
        return f"up to {entry.latest}"
    return f"from {entry.earliest} on" if entry.latest is None else f"from {entry.earliest} to {entry.latest}"


def _times(component: _Component, entry: TimetableEntry) -> None:
    if not _is_event(entry):
        if entry.latest is not None:
            component.add("due", entry.latest)
        elif entry.earliest is not None:
            component.add("dtstart", entry.earliest)
        component.add("status", "NEEDS-ACTION")
        return
    if entry.start is not None:
        component.add("dtstart", entry.start)
        if entry.end is not None:
            component.add("dtend", entry.end)
    elif entry.earliest is not None:
        last = max(day for day in (entry.until, entry.latest) if day is not None)
        component.add("dtstart", entry.earliest)
        if last < datetime.date.max:
            # The end of whole days is the day after the last one.
            component.add("dtend", last + _ONE_DAY)
    certain = entry.day is not None and entry.certain
    component.add("status", "CONFIRMED" if certain else "TENTATIVE")
    if entry.start is None:
        component.add("transp", "TRANSPARENT")


def _add_zones(calendar: Calendar, timetable: Timetable) -> None:
    """Describe the time zones that are used, for the years in which they are."""
    from icalendar import Timezone  # noqa: PLC0415 -- as above

    days: dict[str, list[datetime.date]] = {}
    for entry in timetable:
        if entry.zone is not None and entry.start is not None:
            days.setdefault(entry.zone, []).append(entry.start.date())
    for zone, used in sorted(days.items()):
        first = min(max(min(used).year, _DESCRIBED[0]), _DESCRIBED[-1])
        last = min(max(max(used).year, first), _DESCRIBED[-1])
        span = (datetime.date(first, 1, 1), datetime.date(last + 1, 1, 1))
        calendar.add_component(Timezone.from_tzid(zone, first_date=span[0], last_date=span[1]))
