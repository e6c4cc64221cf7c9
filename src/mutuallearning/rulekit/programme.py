"""What happens when: the sessions of a day on the clock, and how much of the time people only listen."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.models.agenda import Day
from mutuallearning.rulekit.document_index import Located, once
from mutuallearning.rulekit.index import PlanIndex, SessionEntry

TALKS = frozenset({"presentation", "panel"})
"""Kinds of session in which a few speak and the others listen."""

_CASES = frozenset({"case-presentation"})
"""Kinds of session in which somebody tells a case: a talk in a workshop, an hour of questions in a learning set."""

PAUSES = frozenset({"break", "meal", "social"})
"""Kinds of session that are no work."""


SEEING = frozenset({"site-visit", "study-tour", "observation"})
"""Kinds of session in which a practice is seen where it is done."""


def is_unknown(kind: str | None) -> bool:
    """Tell whether it cannot be known what sort of session a kind is: not said, or an own kind."""
    return kind is None or kind.startswith("x-")


def is_open(kind: str | None) -> bool:
    """Tell whether a session of a kind may be anything: not known, or just everybody together."""
    return is_unknown(kind) or kind == "plenary"


@once
def has_blank_day(plan: PlanIndex) -> bool:
    """Tell whether there is a day of which the plan does not say what happens."""
    return any(day.it.sessions is None for day in plan.days)


@once
def themes(plan: PlanIndex) -> tuple[tuple[str, ...] | None, ...]:
    """Give what each session and each paper is said to deal with; None where it is not said."""
    return (*(entry.it.about for entry in plan.sessions), *(entry.it.sections for entry in plan.papers))


@once
def by_day(plan: PlanIndex) -> tuple[tuple[Located[Day], tuple[SessionEntry, ...] | None], ...]:
    """Give each day with its sessions in the order of the clock; None where they are not said.

    Where a start is not said, the order is the author's.
    """
    groups: defaultdict[str, list[SessionEntry]] = defaultdict(list)
    for entry in plan.sessions:
        groups[entry.day.at].append(entry)
    days: list[tuple[Located[Day], tuple[SessionEntry, ...] | None]] = []
    for day in plan.days:
        if day.it.sessions is None:
            days.append((day, None))
            continue
        found = groups[day.at]
        if all(entry.start is not None for entry in found):
            found.sort(key=lambda entry: entry.start or 0)
        days.append((day, tuple(found)))
    return tuple(days)


@attrs.frozen
class Stretch:
    """A time of a day during which the same sessions go on.

    Attributes:
        start: Start in minutes, on the clock of the index or from the first session on.
        end: End on the same clock.
        sessions: How many sessions go on, breaks not counted.
        talks: How many of them are talks.
        unclear: How many of them may be anything.
        first: One of them, the first that began.
    """

    start: int
    end: int
    sessions: int
    talks: int
    unclear: int
    first: SessionEntry

    @property
    def minutes(self) -> int:
        """Its length in minutes."""
        return self.end - self.start


_Slot = tuple[int, int, SessionEntry]


@once
def stretches(plan: PlanIndex) -> tuple[tuple[Stretch, ...] | None, ...]:
    """Cut the working time of each day into stretches; None where it is not said when or how long sessions are.

    Sessions without any start and track follow each other.
    """
    return tuple(None if sessions is None else _stretches(sessions) for _, sessions in by_day(plan))


def _stretches(entries: Sequence[SessionEntry]) -> tuple[Stretch, ...] | None:
    slots = _in_a_row(entries) if all(entry.start is None for entry in entries) else _on_the_clock(entries)
    return None if slots is None else tuple(_sweep(slots))


def _in_a_row(entries: Sequence[SessionEntry]) -> list[_Slot] | None:
    clock = 0
    slots: list[_Slot] = []
    for entry in entries:
        if entry.it.track is not None:
            return None
        if entry.it.kind in PAUSES:
            # However short, it comes between two sessions.
            clock += entry.minutes or 1
        elif entry.minutes is None:
            return None
        else:
            slots.append((clock, clock + entry.minutes, entry))
            clock += entry.minutes
    return slots


def _on_the_clock(entries: Sequence[SessionEntry]) -> list[_Slot] | None:
    slots: list[_Slot] = []
    for entry in entries:
        if entry.it.kind in PAUSES:
            continue
        if entry.start is None or entry.end is None:
            return None
        slots.append((entry.start, entry.end, entry))
    return slots


def _sweep(slots: Sequence[_Slot]) -> Iterator[Stretch]:
    """Cut what follows each other at once; only what goes on side by side takes a walk over all changes."""
    if all(one[1] <= other[0] for one, other in itertools.pairwise(slots)):
        for start, end, entry in slots:
            if end > start:
                kind = entry.it.kind
                yield Stretch(start, end, 1, int(kind in TALKS), int(_may_be_talk(kind)), entry)
        return
    changes: defaultdict[int, list[tuple[bool, int]]] = defaultdict(list)
    for number, (start, end, _) in enumerate(slots):
        changes[start].append((True, number))
        changes[end].append((False, number))
    going_on: dict[int, SessionEntry] = {}
    talks = unclear = before = 0
    for time in sorted(changes):
        if going_on:
            first = next(iter(going_on.values()))
            yield Stretch(before, time, len(going_on), talks, unclear, first)
        for begins, number in changes[time]:
            entry = slots[number][2]
            step = 1 if begins else -1
            talks += step * (entry.it.kind in TALKS)
            unclear += step * _may_be_talk(entry.it.kind)
            if begins:
                going_on[number] = entry
            else:
                del going_on[number]
        before = time


def _may_be_talk(kind: str | None) -> bool:
    return is_open(kind) or kind in _CASES
