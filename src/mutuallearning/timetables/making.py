"""Makes the timetable of a document: one walk over all that plans something, whatever kind of document it is."""

from __future__ import annotations

import datetime
from collections.abc import Container

from mutuallearning.models.kinds import AnyDocument
from mutuallearning.timetables.collecting import Collector
from mutuallearning.timetables.scopes import scope_of
from mutuallearning.timetables.timetable import Timetable
from mutuallearning.timetables.walking import walk


def make_timetable(
    document: AnyDocument,
    *,
    holidays: Container[datetime.date] | None = None,
    horizon: datetime.date | None = None,
) -> Timetable:
    """Work out all dates of a document, and of the documents in it.

    Offsets count from the event of the document in which they stand (in a cycle, from the visit). What has a
    date that does not follow from the document is `unresolved`, with the reason. Nothing is kept from one
    call to the next: when an event moves, its timetable is made anew.

    Args:
        document: The document, of any kind.
        holidays: Days that are no working days, beside Saturdays and Sundays; if it is a mapping, its values
            are their names. What falls on one gets a note.
        horizon: The last day to look at; what surely comes later is left out.
    """
    collector = Collector(holidays=() if holidays is None else holidays, horizon=horizon)
    walk(document, "", "", scope_of(document, None), collector)
    return Timetable(
        kind=document.kind,
        id=document.id,
        title=document.title,
        horizon=horizon,
        entries=collector.sorted_entries(),
        unresolved=tuple(collector.unresolved),
    )
