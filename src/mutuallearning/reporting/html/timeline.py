"""The timetable as a line of time: what takes place, what is due, and how far apart they are."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Final

import attrs
from markupsafe import Markup

from mutuallearning.models.structure import words
from mutuallearning.reporting.html.drawing import lines_of
from mutuallearning.reporting.html.voice import Voice, day_text, own
from mutuallearning.timetables.entry import TAKES_PLACE, TimetableEntry
from mutuallearning.timetables.timetable import Timetable
from mutuallearning.types.date_text import MONTHS
from mutuallearning.wording import capital

WIDTH: Final = 360
ROW: Final = 40
TOP: Final = 26
SIZE: Final = 12.5

MOST_DRAWN: Final = 48
"""Dates that are drawn; a picture with more shows nothing any more."""

MOST_ROWS: Final = 400
"""Dates that are listed; the command `schedule` lists all."""

_CHUNK: Final = 12
"""Dates in one picture: a page of paper holds two or three of them."""

_ENDS: Final = (8.0, 352.0)
_MONTHS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 600)
_MOST_TICKS: Final = 5
_YEAR: Final = 12


@attrs.frozen
class Tick:
    """A line across the picture, with the month that begins there."""

    x: float
    label: Markup
    anchor: Markup


@attrs.frozen(kw_only=True)
class Mark:
    """One date in the picture.

    Attributes:
        y: Where its row begins.
        x: Where it begins on the line of time.
        width: How long it lasts, or how wide is the time in which it lies; 0 for a day.
        style: Whether it takes place or is due.
        exact: Whether the day is known.
        day: When it is, in few letters.
        label: What it is.
    """

    y: int
    x: float
    width: float
    style: Markup
    exact: bool
    day: Markup
    label: str


@attrs.frozen(kw_only=True)
class Strip:
    """A part of the picture that is not torn apart on paper."""

    number: int
    height: int
    marks: tuple[Mark, ...]
    said: Markup


@attrs.frozen(kw_only=True)
class DateRow:
    """One date, in words."""

    when: Markup
    what: str
    kind: Markup
    scope: str
    who: str
    rule: str
    notes: str


@attrs.frozen
class Undated:
    """Something without a date, and why."""

    what: str
    because: str


@attrs.frozen(kw_only=True)
class Timeline:
    """The dates of a document.

    Attributes:
        strips: The picture, in parts.
        ticks: The months, which are the same in all parts.
        today: Where the day lies on which the document was judged, if it lies within the picture.
        as_of: That day.
        rows: The dates in words.
        undated: What has no date.
        sessions: How many sessions there are, which the picture of the agenda shows.
        undrawn: How many dates have no place in the picture.
        unlisted: How many have no place in the table.
    """

    strips: tuple[Strip, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    as_of: Markup | None
    rows: tuple[DateRow, ...]
    undated: tuple[Undated, ...]
    sessions: int
    undrawn: int
    unlisted: int


@attrs.frozen
class _Scale:
    """Where days lie across the picture."""

    first: datetime.date
    last: datetime.date

    def x(self, day: datetime.date) -> float:
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(_ENDS[0] + (_ENDS[1] - _ENDS[0]) * share, 1)


def draw_timeline(timetable: Timetable, as_of: datetime.date | None, voice: Voice) -> Timeline | None:
    """Draw a timetable; nothing where it is empty."""
    entries = [entry for entry in timetable if entry.kind != "session"]
    undated = tuple(Undated(one.what, one.because) for one in timetable.unresolved if one.kind != "session")
    if not entries and not undated:
        return None
    drawn = entries[:MOST_DRAWN]
    days = sorted(day for entry in drawn for day in _days(entry))
    scale = _Scale(days[0], days[-1]) if days else None
    strips = tuple(_strips(drawn, scale, voice)) if scale else ()
    shows_today = scale is not None and as_of is not None and scale.first <= as_of <= scale.last
    return Timeline(
        strips=strips,
        ticks=tuple(_ticks(scale)) if scale else (),
        today=scale.x(as_of) if shows_today and scale and as_of else None,
        as_of=day_text(as_of) if as_of else None,
        rows=tuple(map(_row, entries[:MOST_ROWS])),
        undated=undated[:MOST_ROWS],
        sessions=len(timetable) - len(entries),
        undrawn=len(entries) - len(drawn),
        unlisted=max(len(entries) - MOST_ROWS, 0) + max(len(undated) - MOST_ROWS, 0),
    )


def _days(entry: TimetableEntry) -> list[datetime.date]:
    return [day for day in (entry.earliest, entry.latest, entry.until) if day is not None]


def _strips(entries: Sequence[TimetableEntry], scale: _Scale, voice: Voice) -> Iterator[Strip]:
    for number, at in enumerate(range(0, len(entries), _CHUNK), 1):
        chunk = entries[at : at + _CHUNK]
        said = f"{len(chunk)} dates from {_when(chunk[0])} to {_when(chunk[-1])}"
        yield Strip(
            number=number,
            height=TOP + ROW * len(chunk),
            marks=tuple(_mark(row, entry, scale, voice) for row, entry in enumerate(chunk)),
            said=own(said),
        )


def _mark(row: int, entry: TimetableEntry, scale: _Scale, voice: Voice) -> Mark:
    days = _days(entry)
    x = scale.x(min(days))
    day = _short(entry)
    (label,) = lines_of(voice(entry.what), WIDTH - (len(day) + 1) * SIZE * 0.6, SIZE, 1) or ("",)
    return Mark(
        y=TOP + ROW * row,
        x=x,
        width=round(scale.x(max(days)) - x, 1),
        style=Markup("happens") if entry.kind in TAKES_PLACE else Markup("due"),
        exact=entry.day is not None,
        day=own(day),
        label=label,
    )


def _ticks(scale: _Scale) -> Iterator[Tick]:
    first = scale.first.year * _YEAR + scale.first.month - 1
    last = scale.last.year * _YEAR + scale.last.month - 1
    step = next((step for step in _MONTHS if (last - first) // step <= _MOST_TICKS), _MONTHS[-1])
    starts = [month for month in range(first, last + 1) if month % step == 0]
    days = [datetime.date(month // _YEAR, month % _YEAR + 1, 1) for month in starts]
    within = [day for day in days if day >= scale.first]
    if not within:
        within = [scale.first]
    free = 0.0
    for day in within:
        label = f"{MONTHS[day.month - 1][:3]} {day.year}" if step < _YEAR else str(day.year)
        x, across = scale.x(day), len(label) * SIZE * 0.62
        at_end = x + across > WIDTH
        begins = x - across if at_end else x
        fits = begins >= free
        free = begins + across + SIZE / 2 if fits else free
        yield Tick(x, own(label if fits else ""), Markup("end") if at_end else Markup("start"))


def _short(entry: TimetableEntry) -> str:
    """Write the day of an entry in few letters."""
    day = entry.earliest or entry.latest
    if day is None:
        return ""
    text = f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
    if entry.day is not None:
        return text
    return f"from {text}" if entry.earliest else f"until {text}"


def _when(entry: TimetableEntry) -> str:
    """Write the day of an entry in full."""
    first, last = entry.earliest, entry.latest
    if entry.day is not None:
        until = f" to {day_text(entry.until)}" if entry.until and entry.until != entry.day else ""
        clock = f", {entry.start:%H:%M}" if entry.start else ""
        return f"{day_text(entry.day)}{until}{clock}"
    if first is None:
        return f"not after {day_text(last)}" if last else "not known"
    return (
        f"some day from {day_text(first)} on"
        if last is None
        else f"some day from {day_text(first)} to {day_text(last)}"
    )


def _row(entry: TimetableEntry) -> DateRow:
    notes = entry.notes if entry.certain else (*entry.notes, "it may come too late to take place")
    return DateRow(
        when=own(_when(entry)),
        what=entry.what,
        kind=own(capital(words(entry.kind))),
        scope=entry.scope or "",
        who=", ".join(entry.who),
        rule=entry.rule or "",
        notes="; ".join(notes),
    )
