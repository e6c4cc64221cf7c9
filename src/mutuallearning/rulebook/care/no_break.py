"""EMP402: sessions that follow each other for hours without a break."""

from __future__ import annotations

from itertools import groupby

import attrs

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import PAUSES, has_blank_day, is_unknown
from mutuallearning.rulekit.rule import Example, Rule

_ON_THE_MOVE = frozenset({"site-visit", "observation", "interview", "team-meeting"})
"""Kinds of session in which people move about and talk as they like, or a team that is among itself rests when it
wants to, for half a day at least."""


@attrs.frozen
class _Run:
    """Sessions without a break between them."""

    first: SessionEntry
    start: int
    end: int

    @property
    def minutes(self) -> int:
        return self.end - self.start


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the longest unbroken run of each day, parallel sessions as one; any gap counts as a break."""
    limits = (
        (PAUSES | _ON_THE_MOVE, plan.format.limit("unbroken-minutes-max")),
        (PAUSES, plan.format.limit("unbroken-visit-minutes-max")),
    )
    for _, group in groupby(plan.sessions, key=lambda session: session.day.at):
        sessions = list(group)
        for rests, most in limits:
            # Own kinds and unknown ones may be breaks: what is too long even so is surely too long.
            run = _longest(sessions, rests, unknown_rests=True)
            if run is not None and run.minutes > most:
                name = names.session(run.first.it)
                find(run.first.at, session=name, minutes=run.minutes, most=most)
                break
        else:
            if any(_may_exceed(sessions, rests, most) for rests, most in limits):
                find.unsaid("the times and the kinds of all sessions")
    if has_blank_day(plan):
        find.unsaid("the sessions of every day")


def _may_exceed(sessions: list[SessionEntry], rests: frozenset[str], most: float) -> bool:
    possible = _longest(sessions, rests, unknown_rests=False)
    return (possible is not None and possible.minutes > most) or any(
        session.start is None or session.end is None for session in sessions
    )


def _rests(session: SessionEntry, rests: frozenset[str], *, unknown_rests: bool) -> bool:
    kind = session.it.kind
    if is_unknown(kind):
        return unknown_rests
    return kind in rests


def _longest(sessions: list[SessionEntry], rests: frozenset[str], *, unknown_rests: bool) -> _Run | None:
    timed = [
        (session.start, session.end, session)
        for session in sessions
        if session.start is not None and session.end is not None
    ]
    longest: _Run | None = None
    run: _Run | None = None
    rested = -1
    for start, end, session in sorted(timed, key=lambda item: item[:2]):
        if _rests(session, rests, unknown_rests=unknown_rests):
            run, rested = None, max(rested, end)
            continue
        begin = max(start, rested)
        if end <= begin:
            continue
        if run is None or begin > run.end:
            run = _Run(session, begin, end)
        else:
            run = _Run(run.first, run.start, max(run.end, end))
        if longest is None or run.minutes > longest.minutes:
            longest = run
    return longest


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
