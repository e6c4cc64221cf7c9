"""What happens when: the sessions of a day on the clock, and how much of the time people only listen."""

from __future__ import annotations

import datetime
import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import attrs

from mutuallearning.models.agenda import Mode
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
def sessions_by_kind(plan: PlanIndex) -> Mapping[str | None, Sequence[SessionEntry]]:
    """Sort the sessions by their kinds, under None those whose kind is not said."""
    found: dict[str | None, list[SessionEntry]] = {}
    for entry in plan.sessions:
        kind = entry.it.kind
        if kind in found:
            found[kind].append(entry)
        else:
            found[kind] = [entry]
    return found


def kinds_of_sessions(plan: PlanIndex) -> AbstractSet[str | None]:
    """Give the kinds of all sessions, with None where there is one whose kind is not said."""
    return sessions_by_kind(plan).keys()


@once
def questions_of_sessions(plan: PlanIndex) -> frozenset[str]:
    """Give the questions that some session is said to serve."""
    return frozenset[str]().union(*[entry.it.questions or () for entry in plan.sessions])


@once
def modes_of_sessions(plan: PlanIndex) -> frozenset[Mode | None]:
    """Give how the sessions that are no breaks are held, with None where there is one of which it is not said."""
    found: set[Mode | None] = set()
    for entry in plan.sessions:
        it = entry.it
        if it.kind not in PAUSES:
            found.add(it.mode or entry.day.it.mode or plan.plan.mode)
    return frozenset(found)


@once
def themes_of_sessions(plan: PlanIndex) -> frozenset[str | None]:
    """Give all that sessions are said to deal with, with None where there is one that does not say it."""
    found: set[str | None] = set()
    for entry in plan.sessions:
        about = entry.it.about
        if about is None:
            found.add(None)
        else:
            found.update(about)
    return frozenset(found)


@once
def themes(plan: PlanIndex) -> frozenset[str] | None:
    """Give all that sessions and papers are said to deal with; None where not one of them says it."""
    sections = [entry.it.sections for entry in plan.papers]
    said = [one for one in sections if one is not None]
    told = frozenset([theme for theme in themes_of_sessions(plan) if theme is not None]).union(*said)
    if not told and not said and all(entry.it.about is None for entry in plan.sessions):
        return None
    return told


@attrs.frozen
class Hours:
    """From when to when a day runs, as far as it is known.

    Attributes:
        start: The first start in minutes, on the clock of the index.
        end: The last end on the same clock.
        timed: Whether of every session both start and end are known.
        in_a_row: Whether the sessions surely follow each other.
    """

    start: int | None
    end: int | None
    timed: bool
    in_a_row: bool


@once
def hours(plan: PlanIndex) -> tuple[Hours | None, ...]:
    """Measure each day from its first to its last session; None where its sessions are not said."""
    return tuple([None if sessions is None else _hours(sessions) for _, sessions in plan.by_day])


def _hours(sessions: Sequence[SessionEntry]) -> Hours:
    until = -1
    for entry in sessions:
        start, end = entry.start, entry.end
        if start is None or end is None or start < until:
            break
        # Of a session without length it is sure that it lasts a minute.
        until = end or start + 1
    else:
        first, last = (sessions[0].start, sessions[-1].end) if sessions else (None, None)
        return Hours(first, last, timed=True, in_a_row=True)
    starts = [entry.start for entry in sessions if entry.start is not None]
    ends = [entry.end for entry in sessions if entry.end is not None]
    timed = len(starts) == len(ends) == len(sessions)
    return Hours(min(starts, default=None), max(ends, default=None), timed, in_a_row=False)


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
    # On most days the sessions follow each other, each with its times.
    row: list[Stretch] = []
    until = -1
    for entry in entries:
        kind, start, end = entry.it.kind, entry.start, entry.end
        if kind in PAUSES:
            continue
        if start is None or end is None or start < until:
            break
        until = end
        talks, unclear = _listening(kind)
        row.append((start, end, 1, talks, unclear, entry))
    else:
        if row:
            return tuple(row)
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
