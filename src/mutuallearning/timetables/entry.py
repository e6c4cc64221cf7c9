"""One line of a timetable, and what could not become one."""

from __future__ import annotations

import datetime
from typing import Literal

import attrs

from mutuallearning.findings.published import Published

EntryKind = Literal[
    "event", "day", "session", "visit", "meeting", "paper", "deadline", "check", "phase", "milestone"
]
"""What sort of date it is: something that takes place, something that is due, something that is looked at."""

TAKES_PLACE: frozenset[EntryKind] = frozenset({"event", "day", "session", "visit", "meeting", "phase"})
"""Kinds that take place, rather than being due."""


@attrs.frozen(kw_only=True)
class TimetableEntry(Published):
    """One date of a document.

    Attributes:
        kind: What sort of date it is.
        what: What takes place or is due, in the words of the document where it has any.
        pointer: The place in the document that says when.
        key: A name of the entry that stays the same when its date changes or other objects are put before it.
        scope: The activity, cycle or assessment to which it belongs, where the document holds several.
        earliest: The first day that it can be; None where it may be any day up to the latest.
        latest: The last day that it can be; None where it may be any day from the earliest on.
        until: The last day on which something lasts that takes more than a day, as far as it is known.
        start: When it starts on the clock, in local time; with its zone if the agenda has one.
        end: When it ends on the clock.
        zone: The time zone of both.
        place: Where it takes place.
        who: Ids of the actors and parties whose matter it is.
        rule: The offset, recurrence or inexact date from which the day was worked out, as it was written.
        certain: Whether it takes place at all; the last times of an inexact recurrence may not.
        notes: What to know of the day: weekend, public holiday, change of clocks.
    """

    kind: EntryKind
    what: str
    pointer: str
    key: str
    scope: str | None = None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    until: datetime.date | None = None
    start: datetime.datetime | None = None
    end: datetime.datetime | None = None
    zone: str | None = None
    place: str | None = None
    who: tuple[str, ...] = ()
    rule: str | None = None
    certain: bool = True
    notes: tuple[str, ...] = ()

    @property
    def day(self) -> datetime.date | None:
        """The day, if it is known."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def sorts_on(self) -> datetime.date:
        """The day under which it stands: the first that it can be, or the last where there is no first."""
        return self.earliest or self.latest or datetime.date.max


@attrs.frozen(kw_only=True)
class Unresolved(Published):
    """Something with a date that cannot be worked out.

    Attributes:
        kind: What sort of date it is.
        what: What takes place or is due.
        pointer: The place in the document.
        key: A name of it that stays the same; see `TimetableEntry`.
        scope: The activity, cycle or assessment to which it belongs.
        rule: What the document says of the date, if anything.
        because: Why no day follows from it.
    """

    kind: EntryKind
    what: str
    pointer: str
    key: str
    scope: str | None = None
    rule: str | None = None
    because: str
