"""Collects entries: turns what a document says of a date into days, with notes, or into a reason why not."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Container, Mapping
from typing import Final, cast

import attrs

from mutuallearning.timetables.entry import EntryKind, TimetableEntry, Unresolved
from mutuallearning.timetables.scopes import Scope
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import PartialDate, Span
from mutuallearning.types.recurrence import Occurrence, Recurrence, RecurrenceError
from mutuallearning.types.recurrence_text import MAX_TIMES

MAX_RECURRING: Final = 10_000
"""Most entries that all recurrences of a document may give together."""

MAX_COUNTED: Final = 50_000
"""Most days that are counted for all recurrences of a document, those that turn out to be too many among them."""

_NOTED_DAYS: Final = 14
"""Days of something that lasts, of which holidays are noted; what lasts longer is sure to have some."""

_TOO_MANY: Final = f"all that comes again gives more than {MAX_RECURRING:,} dates together"

_SATURDAY = 5


@attrs.frozen(kw_only=True)
class Spot:
    """A place in a document that says when something is, and what it is."""

    kind: EntryKind
    what: str
    pointer: str
    key: str
    scope: str | None = None
    place: str | None = None
    who: tuple[str, ...] = ()


@attrs.define
class Collector:
    """Takes what a document says, one after the other.

    Attributes:
        holidays: Days that are no working days; perhaps a mapping to their names.
        horizon: The last day to look at.
        entries: What has been dated so far.
        unresolved: What could not be dated.
        room: How many more entries recurrences may give.
    """

    holidays: Container[datetime.date]
    horizon: datetime.date | None
    entries: list[TimetableEntry] = attrs.field(factory=list["TimetableEntry"])
    unresolved: list[Unresolved] = attrs.field(factory=list["Unresolved"])
    room: int = MAX_RECURRING
    _countable: int = attrs.field(default=MAX_COUNTED, init=False)

    def sorted_entries(self) -> tuple[TimetableEntry, ...]:
        """Give the entries by day, then by clock, then in the order of the document."""
        return tuple(sorted(self.entries, key=_order))

    def add(self, entry: TimetableEntry) -> None:
        """Take an entry, unless it surely lies beyond the horizon."""
        if self.horizon is None or entry.earliest is None or entry.earliest <= self.horizon:
            self.entries.append(entry)

    def lack(self, spot: Spot, because: str, rule: str | None = None) -> None:
        """Take something that has no date, with the reason."""
        self.unresolved.append(
            Unresolved(
                kind=spot.kind,
                what=spot.what,
                pointer=spot.pointer,
                key=spot.key,
                scope=spot.scope,
                rule=rule,
                because=because,
            )
        )

    def on(self, spot: Spot, date: PartialDate, last: PartialDate | None = None) -> None:
        """Take something on a date, or from one to another."""
        rule = None if date.exact else str(date)
        self._dated(spot, (date.earliest, date.latest), rule, last)

    def due(
        self,
        spot: Spot,
        deadline: Deadline,
        scope: Scope,
        recurs: Recurrence | None = None,
        last: PartialDate | None = None,
    ) -> None:
        """Take something that is due, and comes again perhaps."""
        rule = None if deadline.date is not None and deadline.date.exact else str(deadline)
        days = deadline.resolve(scope.start, scope.end, self.holidays)
        if days is None:
            offset = deadline.offset
            anchor = None if offset is None else scope.start if offset.anchor == "start" else scope.end
            because = (
                scope.unsaid(offset.anchor)
                if offset is not None and anchor is None
                else "it leads out of the calendar"
            )
            self.lack(spot, because, rule if recurs is None else f"{rule}, {recurs}")
        elif recurs is None:
            self._dated(spot, days, rule, last)
        else:
            self._again(spot, days, rule, recurs)

    def again(self, spot: Spot, first: PartialDate, recurs: Recurrence) -> None:
        """Take something that comes again from a date on."""
        self._again(spot, (first.earliest, first.latest), None if first.exact else str(first), recurs)

    def _again(self, spot: Spot, days: Span, rule: str | None, recurs: Recurrence) -> None:
        written = str(recurs) if rule is None else f"{recurs}, first {rule}"
        if datetime.date.min in days or datetime.date.max in days:
            self.lack(spot, "it comes again, but the first date is open", written)
            return
        if self.room <= 0 or self._countable <= 0:
            self.lack(spot, _TOO_MANY, written)
            return
        try:
            from_first = recurs.occurrences(days[0], horizon=self.horizon)
            from_last = (
                from_first if days[0] == days[1] else recurs.occurrences(days[1], horizon=self.horizon)
            )
        except RecurrenceError as error:
            self._countable -= MAX_TIMES
            self.lack(spot, str(error), written)
            return
        self._countable -= len(from_first) + len(from_last)
        if len(from_first) > self.room:
            self.lack(spot, _TOO_MANY, written)
            return
        self.room -= len(from_first)
        of = f" of {recurs.times}" if recurs.times is not None else ""
        for early, late in itertools.zip_longest(from_first, from_last):
            one = _joined(cast("Occurrence | None", early), cast("Occurrence | None", late), recurs)
            numbered = attrs.evolve(
                spot, what=f"{spot.what} ({one.number}{of})", key=f"{spot.key}#{one.number}"
            )
            self._dated(numbered, (one.earliest, one.latest), written, None, certain=one.certain)

    def _dated(
        self, spot: Spot, days: Span, rule: str | None, last: PartialDate | None, *, certain: bool = True
    ) -> None:
        earliest, latest = days
        until = None if last is None or last.latest in {latest, datetime.date.max} else last.latest
        self.add(
            TimetableEntry(
                kind=spot.kind,
                what=spot.what,
                pointer=spot.pointer,
                key=spot.key,
                scope=spot.scope,
                earliest=None if earliest == datetime.date.min else earliest,
                latest=None if latest == datetime.date.max else latest,
                until=until,
                place=spot.place,
                who=spot.who,
                rule=rule,
                certain=certain,
                notes=self.notes(earliest, until) if earliest == latest else (),
            )
        )

    def notes(self, day: datetime.date, until: datetime.date | None = None) -> tuple[str, ...]:
        """Say which days are no working days: the day itself, or the days up to another one."""
        length = 1 if until is None else (until - day).days + 1
        if length > _NOTED_DAYS:
            length = 1
        days = (day + datetime.timedelta(days=number) for number in range(length))
        return tuple(note for one in days if (note := self._note(one, alone=until is None)) is not None)

    def _note(self, day: datetime.date, *, alone: bool) -> str | None:
        at = "" if alone else f"{day} "
        if day in self.holidays:
            holidays = self.holidays
            name = (
                cast("Mapping[datetime.date, str]", holidays)[day] if isinstance(holidays, Mapping) else None
            )
            return f"{at}is a public holiday" + (f": {name}" if name else "")
        if day.weekday() >= _SATURDAY:
            return f"{at}is a {'Saturday' if day.weekday() == _SATURDAY else 'Sunday'}"
        return None


def _joined(early: Occurrence | None, late: Occurrence | None, recurs: Recurrence) -> Occurrence:
    """Put together the same time of a recurrence, counted from the first and from the last possible start."""
    known = early or late
    if known is None:  # zip_longest fills up one side only
        raise AssertionError
    if early is None or late is None:
        # Counted from the last possible start, the recurrence is over before this time comes round.
        limit = datetime.date.max if recurs.until is None else recurs.until.latest
        return attrs.evolve(known, latest=limit, certain=False)
    return attrs.evolve(early, latest=late.latest, certain=early.certain and late.certain)


def _order(entry: TimetableEntry) -> tuple[datetime.date, datetime.time, datetime.date]:
    time = datetime.time.min if entry.start is None else entry.start.time()
    return entry.sorts_on, time, entry.latest or datetime.date.max
