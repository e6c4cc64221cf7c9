"""Who does what by when: every place of a document in which somebody is asked to do something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

import attrs
from pydantic import BaseModel

from mutuallearning.exporting.closed import Openness, openness_at
from mutuallearning.models.actor import Actor, Nomination
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.party import Party
from mutuallearning.models.structure import places_of
from mutuallearning.paths import join, split
from mutuallearning.timetables.entry import TimetableEntry
from mutuallearning.timetables.fields import label
from mutuallearning.types.data import is_tuple

DOES: Final = MappingProxyType(
    {
        "addressee": "answers",
        "assessors": "assesses",
        "author_parties": "writes",
        "authors": "writes",
        "by": "sees to",
        "concluded_by": "concludes",
        "deciders": "decides",
        "funders": "pays",
        "group": "takes part in",
        "helpers": "helps with",
        "internal_assessors": "assesses at home",
        "leads": "leads",
        "owner": "answers for",
        "parties": "takes part in",
        "responsible": "sees to",
        "selected_by": "chooses the peers",
        "services": "delivers values",
        "speakers": "speaks in",
    }
)
"""What somebody does who is named in a field."""

NO_TASK: Final = frozenset({"asked_by", "assessor", "look_at", "party", "service", "to"})
"""Fields that name somebody without asking anything of them."""

_NO_TASK_OF = (Actor, Party, Nomination)
"""What one of them says of another is no task."""


@attrs.frozen
class Task:
    """Something that somebody does.

    Attributes:
        who: Id of an actor or a party.
        does: What they do with it, such as `leads`.
        what: The session, paper, task or whatever it is.
        when: The day and the time, as far as they follow from the document.
        openness: How open the place is in which it stands.
    """

    who: str
    does: str
    what: str
    when: TimetableEntry | None
    openness: Openness


def tasks_of(document: AnyDocument, entries: Iterable[TimetableEntry]) -> tuple[Task, ...]:
    """Give all tasks, in the order of their days; those without a day last, in the order of the document.

    What really happened is no task, and documents that stand in this one have their own.
    """
    days = _days(entries)
    found = [
        Task(
            who=one,
            does=DOES[field],
            what=label(item),
            when=days.get(at),
            openness=openness_at(document, at),
        )
        for at, item, field, one in _named(document)
        if field in DOES and not isinstance(item, _NO_TASK_OF)
    ]
    return tuple(sorted(found, key=_order))


def _order(task: Task) -> tuple[bool, str, str]:
    if task.when is None:
        return (True, "", "")
    start = task.when.start.time().isoformat() if task.when.start is not None else ""
    return (False, task.when.sorts_on.isoformat(), start)


def _named(document: AnyDocument) -> Iterator[tuple[str, BaseModel, str, str]]:
    """Yield who is named where: the pointer of the object, the object, its field, the id."""
    references, _ = places_of(document, identities=False)
    for one in references:
        steps = [*split(one.at)]
        if "actual" in steps or {"actors", "parties"}.isdisjoint(one.to):
            continue
        if steps[-1].isdecimal():
            steps.pop()
        *to_item, field = steps
        item = _at(document, to_item)
        if isinstance(item, BaseModel):
            yield join("", *to_item), item, field, one.id


def _at(document: AnyDocument, steps: Iterable[str]) -> object:
    node: object = document
    for step in steps:
        node = node[int(step)] if is_tuple(node) else getattr(node, step)
    return node


def _days(entries: Iterable[TimetableEntry]) -> dict[str, TimetableEntry]:
    """Give the first entry of each object by its pointer."""
    found: dict[str, TimetableEntry] = {}
    for entry in entries:
        steps = split(entry.pointer)
        found.setdefault(entry.pointer, entry)
        found.setdefault(join("", *steps[:-1]), entry)
        if steps[-2:-1] == ("dates",):
            found.setdefault(join("", *steps[:-2]), entry)
    return found
