"""The timetable of a document."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import attrs

from mutuallearning.findings.published import Published
from mutuallearning.findings.wire import dump, plain
from mutuallearning.timetables.entry import TimetableEntry, Unresolved

TIMETABLE_VERSION = 1
"""Version of the JSON form; a new field is not a new version."""


@attrs.frozen(kw_only=True)
class Timetable(Published):
    """All dates of a document in their order, and what could not be dated.

    Attributes:
        kind: What sort of document it is.
        id: The document's id.
        title: The document's title.
        horizon: The last day that was looked at; what surely comes later was left out.
        entries: The dates, sorted by the first day that each can be, then by clock.
        unresolved: What has a date that cannot be worked out, with the reason; nothing is dropped in silence.
    """

    kind: str
    id: str | None = None
    title: str | None = None
    horizon: datetime.date | None = None
    entries: tuple[TimetableEntry, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()

    def __iter__(self) -> Iterator[TimetableEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __bool__(self) -> bool:
        """Be true even where nothing has a date: it is still a timetable."""
        return True

    def __repr__(self) -> str:
        name = self.title or self.id or self.kind
        return f"<Timetable of {name!r}: {len(self.entries)} entries, {len(self.unresolved)} unresolved>"

    def to_data(self) -> dict[str, Any]:
        """Give the timetable as JSON-ready data."""
        data: dict[str, Any] = plain(self)
        return {"timetable_version": TIMETABLE_VERSION, **data}

    def to_json(self, indent: int | None = 2) -> str:
        """Write the timetable as JSON text; the same bytes for the same timetable."""
        return dump(self.to_data(), indent)
