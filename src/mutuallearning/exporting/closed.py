"""What of a document may be told outside: what is closed, and who takes part where that is not shared."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import attrs
from pydantic import BaseModel

from mutuallearning.errors import UsageError
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.conduct import ConfidentialityLevel, Visibility
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.paths import split
from mutuallearning.timetables.entry import EntryKind, TimetableEntry, Unresolved
from mutuallearning.timetables.timetable import Timetable
from mutuallearning.types.data import is_tuple

_NOT_SHARED: Final[frozenset[Visibility]] = frozenset({"host-and-organiser", "organiser", "nobody"})
"""With whom a list of participants is shared that those who take part do not see themselves."""

_NOBODY_NAMED: Final[frozenset[ConfidentialityLevel]] = frozenset({"no-attribution", "closed"})

CLOSED: Final = MappingProxyType[EntryKind, str](
    {
        "event": "Closed activity",
        "day": "Closed day",
        "session": "Closed session",
        "visit": "Closed visit",
        "meeting": "Closed meeting",
        "paper": "Closed paper",
        "deadline": "Closed deadline",
        "check": "Closed check",
        "phase": "Closed phase",
        "milestone": "Closed milestone",
    }
)
"""What is told of something closed: that it is there."""


@attrs.frozen
class Openness:
    """How open a place of a document is.

    Attributes:
        level: What may be told outside, as far as it is said.
        audience: With whom the list of participants is shared, as far as it is said.
    """

    level: ConfidentialityLevel | None = None
    audience: Visibility | None = None

    @property
    def is_closed(self) -> bool:
        """Whether nothing may be told outside."""
        return self.level == "closed"

    @property
    def shows_who(self) -> bool:
        """Whether those who take part may see from it who else does, by role and id."""
        return self.level not in _NOBODY_NAMED and self.audience not in _NOT_SHARED

    @property
    def is_public(self) -> bool:
        """Whether everybody may see who takes part; only where that was decided."""
        return self.audience == "public" and self.shows_who

    def within(self, item: BaseModel) -> Openness:
        """Give the openness of an object in a place as open as this one."""
        level = getattr(item, "confidentiality", None) or self.level
        audience = self.audience
        if isinstance(item, ActivityPlan):
            shared = item.privacy.participant_list if item.privacy is not None else None
            # That there is no list was decided so that nobody sees one.
            audience = None if shared is None else "nobody" if shared.is_decided_none else shared.audience
        return Openness(level, audience)


def openness_at(document: AnyDocument, pointer: str) -> Openness:
    """Say how open a place of a document is.

    >>> plan = ActivityPlan.model_validate(
    ...     {"confidentiality": "open", "agenda": {"sessions": [{"confidentiality": "closed"}]}}
    ... )
    >>> [openness_at(plan, place).is_closed for place in ("/dates", "/agenda/sessions/0")]
    [False, True]
    """
    found = Openness().within(document)
    node: object = document
    for step in split(pointer):
        node = node[int(step)] if is_tuple(node) else getattr(node, step, None)
        if node is None:
            break
        if isinstance(node, BaseModel):
            found = found.within(node)
    return found


def refuse_closed(document: AnyDocument, how: str = "") -> None:
    """Refuse to tell of a document of which nothing may be told.

    Args:
        document: The document.
        how: What to do if it is meant for those who take part, as the rest of the sentence.

    Raises:
        UsageError: If it is closed.
    """
    if Openness().within(document).is_closed:
        raise UsageError(f"The document is closed: nothing of it may be told outside{how}")


def outside(entry: TimetableEntry, openness: Openness) -> TimetableEntry:
    """Give of an entry of a timetable what may be told outside."""
    if openness.is_closed:
        return attrs.evolve(entry, what=CLOSED[entry.kind], scope=None, place=None, who=(), rule=None)
    return entry if openness.shows_who else attrs.evolve(entry, who=())


def outside_undated(one: Unresolved, openness: Openness) -> Unresolved:
    """Give of something without a date what may be told outside."""
    return attrs.evolve(one, what=CLOSED[one.kind], scope=None, rule=None) if openness.is_closed else one


def hides_anything(timetable: Timetable, document: AnyDocument) -> bool:
    """Tell whether there is anything closed in a timetable."""
    return any(openness_at(document, one.pointer).is_closed for one in (*timetable, *timetable.unresolved))
