"""The timetable as text, month by month, and as JSON."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import groupby

from mutuallearning.models.structure import words
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.styled import Line, Piece, line, wrapped
from mutuallearning.timetables.entry import TimetableEntry, Unresolved
from mutuallearning.timetables.timetable import Timetable
from mutuallearning.types.date_text import MONTHS
from mutuallearning.wording import counted

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAYS = len("Mon 2026-11-02 ..")
_CLOCK = len("09:00-10:30")
_INDENT = 2


def timetable_json(timetable: Timetable) -> str:
    """Write a timetable as JSON text that is also safe to show; the same bytes for the same timetable."""
    return write_json(timetable.to_data())


def timetable_text(timetable: Timetable) -> Iterator[Line]:
    """Tell a timetable month by month; then what could not be dated, and why.

    Each entry has one line with its day, clock, kind and subject, and below it, dim, from what the day was worked
    out and what to know of it.
    """
    title = timetable.title or timetable.id or f"Untitled {words(timetable.kind)}"
    yield line(Piece(title, "heading"))
    kinds = max((len(entry.kind) for entry in timetable), default=0)
    clocks = _CLOCK if any(entry.start for entry in timetable) else 0
    for month, entries in groupby(timetable, key=_month):
        yield line()
        yield line(Piece(month, "heading"))
        for entry in entries:
            yield from _entry(entry, clocks, kinds)
    if timetable.unresolved:
        yield line()
        yield line(Piece("Without a date", "heading"))
        for one in timetable.unresolved:
            yield from _unresolved(one)
    yield line()
    yield line(_tally(timetable))


def _month(entry: TimetableEntry) -> str:
    day = entry.sorts_on
    return f"{MONTHS[day.month - 1]} {day.year}"


def _entry(entry: TimetableEntry, clocks: int, kinds: int) -> Iterator[Line]:
    columns = [_days(entry).ljust(_DAYS), entry.kind.ljust(kinds)]
    if clocks:
        columns.insert(1, _clock(entry).ljust(clocks))
    scope = f"  [{entry.scope}]" if entry.scope else ""
    yield line(" " * _INDENT, "  ".join(columns), "  ", visible(entry.what), Piece(visible(scope), "dim"))
    for label, text in _details(entry):
        yield from wrapped(f"{label}  ", text, indent=_INDENT + _DAYS + 2, style="dim")


def _details(entry: TimetableEntry) -> Iterator[tuple[str, str]]:
    if entry.until is not None:
        yield "to  ", _day(entry.until)
    if entry.earliest is not None and entry.latest is not None and entry.day is None:
        yield "day ", f"some day from {_day(entry.earliest)} to {_day(entry.latest)}"
    if entry.rule:
        yield "rule", entry.rule
    if entry.who:
        yield "who ", ", ".join(entry.who)
    if not entry.certain:
        yield "note", "it may come too late to take place"
    for note in entry.notes:
        yield "note", note


def _days(entry: TimetableEntry) -> str:
    if entry.earliest is None:
        return "" if entry.latest is None else f".. {_day(entry.latest)}"
    return _day(entry.earliest) + ("" if entry.day is not None else " ..")


def _day(day: datetime.date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {day}"


def _clock(entry: TimetableEntry) -> str:
    if entry.start is None:
        return ""
    return f"{entry.start:%H:%M}" + (f"-{entry.end:%H:%M}" if entry.end else "")


def _unresolved(one: Unresolved) -> Iterator[Line]:
    scope = f"  [{one.scope}]" if one.scope else ""
    yield line(" " * _INDENT, f"{one.kind}  ", visible(one.what), Piece(visible(scope), "dim"))
    if one.rule:
        yield from wrapped("rule ", one.rule, indent=_INDENT * 2, style="dim")
    yield from wrapped("why  ", one.because, indent=_INDENT * 2)
    yield from wrapped("at   ", one.pointer, indent=_INDENT * 2, style="dim")


def _tally(timetable: Timetable) -> str:
    text = counted(len(timetable), "date")
    if timetable.unresolved:
        text += f", {len(timetable.unresolved)} without a day"
    if timetable.horizon is not None:
        text += f"; what surely comes after {timetable.horizon} is left out"
    return text
