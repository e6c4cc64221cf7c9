"""EMP402: sessions that follow each other for hours without a break."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import PAUSES, Stretch, has_blank_day, hours, is_unknown, stretches
from mutuallearning.rulekit.rule import Example, Rule

_ON_THE_MOVE = frozenset({"site-visit", "observation", "interview", "team-meeting"})
"""Kinds of session in which people move about and talk as they like, or a team that is among itself rests when it
wants to, for half a day at least."""

_REST = PAUSES | _ON_THE_MOVE

_Timed = tuple[int, int, str | None, SessionEntry]


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the longest unbroken run of each day, parallel sessions as one; any gap counts as a break."""
    working = plan.format.limit("unbroken-minutes-max")
    visiting = plan.format.limit("unbroken-visit-minutes-max")
    limits = ((_REST, working), (PAUSES, visiting))
    shortest = min(working, visiting)
    for (_, sessions), cut, day in zip(plan.by_day, stretches(plan), hours(plan), strict=True):
        if cut is not None and day is not None and day.timed and _at_work(cut) <= shortest:
            continue
        timed = _timed(sessions or ())
        may_exceed = len(timed) < len(sessions or ())
        unclear = any(map(is_unknown, {kind for _, _, kind, _ in timed}))
        for rests, most in limits:
            # Own kinds and unknown ones may be breaks: what is too long even so is surely too long.
            first, minutes = _longest(timed, rests, unknown_rests=unclear)
            if first is not None and minutes > most:
                find(first.at, session=names.session(first.it), minutes=minutes, most=most)
                break
            if unclear and not may_exceed:
                may_exceed = _longest(timed, rests, unknown_rests=False)[1] > most
        else:
            if may_exceed:
                find.unsaid("the times and the kinds of all sessions")
    if has_blank_day(plan):
        find.unsaid("the sessions of every day")


def _at_work(cut: Sequence[Stretch]) -> int:
    """Give the minutes of the longest time in which something other than a break goes on, which no run exceeds."""
    longest = begun = until = 0
    for start, end, _, _, _, _ in cut:
        if start > until:
            begun = start
        until = end
        longest = max(longest, until - begun)
    return longest


def _timed(sessions: Sequence[SessionEntry]) -> list[_Timed]:
    """Give the sessions of which one knows from when to when, in the order of the clock.

    Sessions without any start and track follow each other as they stand, as far as one knows how long they are.
    """
    if sessions and all(entry.start is None for entry in sessions):
        return _in_a_row(sessions)
    timed = [
        (entry.start, entry.end, entry.it.kind, entry)
        for entry in sessions
        if entry.start is not None and entry.end is not None
    ]
    timed.sort(key=itemgetter(0, 1))
    return timed


def _in_a_row(sessions: Sequence[SessionEntry]) -> list[_Timed]:
    clock = 0
    timed: list[_Timed] = []
    for entry in sessions:
        if entry.it.track is not None or (entry.minutes is None and entry.it.kind not in PAUSES):
            return []
        # However short a break is, it comes between two sessions.
        end = clock + (entry.minutes or 1)
        timed.append((clock, end, entry.it.kind, entry))
        clock = end
    return timed


def _longest(
    timed: Sequence[_Timed], rests: frozenset[str], *, unknown_rests: bool
) -> tuple[SessionEntry | None, int]:
    """Give the longest run without a break: the session with which it begins, and its minutes."""
    longest: SessionEntry | None = None
    first: SessionEntry | None = None
    most = begun = until = 0
    rested = -1
    for start, end, kind, session in timed:
        if kind in rests or (unknown_rests and is_unknown(kind)):
            first = None
            rested = max(rested, end)
            continue
        begin = max(rested, start)
        if end <= begin:
            continue
        if first is None or begin > until:
            first, begun, until = session, begin, end
        elif end > until:
            until = end
        if until - begun > most:
            longest, most = first, until - begun
    return longest, most


RULE = Rule(
    code="EMP402",
    name="no-break",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message='No break for {minutes} minutes from "{session}" on (limit: {most})',
    params={
        "session": "The session with which it begins",
        "minutes": "Minutes without a break",
        "most": "Largest number of minutes without a break",
    },
    why="Attention fades, some people need to move or to take medicine, and the best exchanges happen over coffee.",
    remedy="Put a break of 15 to 30 minutes in between.",
    when_fine="The agenda is a coarse one, and breaks are inside the sessions.",
    sources=("house rule",),
    reads=(
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.track",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
    ),
    requires=("agenda.days.sessions",),
    limits=("unbroken-minutes-max", "unbroken-visit-minutes-max"),
    examples=(
        Example(
            edits=(
                Drop("/agenda/days/0/sessions/@break-1"),
                Put("/agenda/days/0/sessions/@clarifying/start", "10:45"),
            ),
            at="/agenda/days/0/sessions/@opening",
        ),
        Example(
            base="study-visit",
            edits=(
                Drop("/agenda/days/0/sessions/@lunch"),
                Drop("/agenda/days/0/sessions/@break-2"),
                Put("/agenda/days/0/sessions/@library/start", "11:30"),
                Put("/agenda/days/0/sessions/@closed-office/start", "14:30"),
            ),
            at="/agenda/days/0/sessions/@ask",
        ),
    ),
    module=__name__,
    check=check,
)
