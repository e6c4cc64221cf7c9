"""What happens when: the sessions of a day on the clock, and how much of the time people only listen."""

from __future__ import annotations

import datetime
import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from mutuallearning.rulekit.document_index import once
from mutuallearning.rulekit.find import Find
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


def exact_days(plan: PlanIndex, find: Find) -> Iterator[tuple[str, datetime.date]]:
    """Yield the days of the agenda, or else the first and the last of the event, where they are known exactly."""
    dates = plan.plan.dates
    outer = [] if dates is None else [("/dates/start", dates.start), ("/dates/end", dates.end)]
    for at, date in [(f"{day.at}/date", day.it.date) for day in plan.days] or outer:
        if date is None or date.exact is None:
            find.unsaid("the date of every day")
        else:
            yield at, date.exact


@once
def themes(plan: PlanIndex) -> tuple[tuple[str, ...] | None, ...]:
    """Give what each session and each paper is said to deal with; None where it is not said."""
    return (*(entry.it.about for entry in plan.sessions), *(entry.it.sections for entry in plan.papers))


Stretch = tuple[int, int, int, int, int, SessionEntry]
"""A time of a day during which the same sessions go on: from when to when in minutes, on the clock of the index or from
the first session on; how many sessions go on, breaks not counted; how many of them are talks, and how many may be
anything; the one that began first."""

_Slot = tuple[int, int, SessionEntry]


@once
def stretches(plan: PlanIndex) -> tuple[tuple[Stretch, ...] | None, ...]:
    """Cut the working time of each day into stretches; None where it is not said when or how long sessions are.

    Sessions without any start and track follow each other.
    """
    return tuple(None if sessions is None else _stretches(sessions) for _, sessions in plan.by_day)


def _stretches(entries: Sequence[SessionEntry]) -> tuple[Stretch, ...] | None:
    slots = _in_a_row(entries) if all(entry.start is None for entry in entries) else _on_the_clock(entries)
    return None if slots is None else tuple(_row(slots) if _is_row(slots) else _sweep(slots))


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


def _is_row(slots: Sequence[_Slot]) -> bool:
    """Tell whether sessions follow each other, and nothing goes on beside anything."""
    until = -1
    for start, end, _ in slots:
        if start < until:
            return False
        until = end
    return True


def _row(slots: Sequence[_Slot]) -> Iterator[Stretch]:
    for start, end, entry in slots:
        if end > start:
            yield (start, end, 1, *_listening(entry.it.kind), entry)


def _sweep(slots: Sequence[_Slot]) -> Iterator[Stretch]:
    """Cut what goes on side by side, which takes a walk over all changes."""
    changes: defaultdict[int, list[tuple[bool, int]]] = defaultdict(list)
    for number, (start, end, _) in enumerate(slots):
        changes[start].append((True, number))
        changes[end].append((False, number))
    going_on: dict[int, SessionEntry] = {}
    talks = unclear = before = 0
    for time in sorted(changes):
        if going_on:
            first = next(iter(going_on.values()))
            yield before, time, len(going_on), talks, unclear, first
        for begins, number in changes[time]:
            entry = slots[number][2]
            step = 1 if begins else -1
            talk, maybe = _listening(entry.it.kind)
            talks += step * talk
            unclear += step * maybe
            if begins:
                going_on[number] = entry
            else:
                del going_on[number]
        before = time


# There are few kinds, however many sessions.
@functools.lru_cache(maxsize=256)
def _listening(kind: str | None) -> tuple[int, int]:
    """Tell of a session whether it is a talk, and whether it may be anything."""
    return int(kind in TALKS), int(kind in _CASES or is_open(kind))
