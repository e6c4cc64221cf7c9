"""EMP401: a day of sessions that is longer than people can take."""

from __future__ import annotations

from mutuallearning.models.agenda import Mode
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import hours
from mutuallearning.rulekit.rule import Example, Rule

_UNWINDING = frozenset({"social", "meal"})
"""A dinner after work does not make the working day longer."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the time from the first to the last session of each day with the limit for its mode."""
    for number, ((day, sessions), whole) in enumerate(zip(plan.by_day, hours(plan), strict=True), 1):
        most, least = _limits(plan, day.it.mode or plan.plan.mode)
        if whole is not None and whole.timed and (whole.end or 0) - (whole.start or 0) <= least:
            continue
        working = [session for session in sessions or () if session.it.kind not in _UNWINDING]
        sure = [session for session in working if session.it.kind is not None]
        length = longest = _minutes(sure)
        if len(sure) < len(working):
            longest = _minutes(working)
        if length > most:
            name = names.thing(day.it, {}) or f"Day {number}"
            find(day.at, day=name, hours=round(length / 60, 1), most=most / 60)
        elif sessions is None or longest > least or _unclear(working):
            find.unsaid("the times, the kinds and the mode of every day closely enough")


def _limits(plan: PlanIndex, mode: Mode | None) -> tuple[float, float]:
    """Give the limit in minutes for a mode, twice; where the mode is not said, the most and the least."""
    on_site = plan.format.limit("day-hours-max") * 60
    if mode in {"on-site", "hybrid"}:
        return on_site, on_site
    online = plan.format.limit("online-day-hours-max") * 60
    return (online, online) if mode == "online" else (max(online, on_site), min(online, on_site))


def _minutes(sessions: list[SessionEntry]) -> int:
    """Count from the first start to the last end, as far as they are known."""
    starts = [session.start for session in sessions if session.start is not None]
    ends = [session.end for session in sessions if session.end is not None]
    return max(ends) - min(starts) if starts and ends else 0


def _unclear(sessions: list[SessionEntry]) -> bool:
    return any(session.start is None or session.end is None for session in sessions)


RULE = Rule(
    code="EMP401",
    name="day-too-long",
    severity="advice",
    principle="empathy",
    message='The day "{day}" runs {hours:hour/hours} from first to last session; people can take {most:hour/hours}',
    params={
        "day": "The day, by date or title",
        "hours": "Hours from the first to the last session, dinners apart",
        "most": "Largest number of hours for the mode of the day",
    },
    why="After so many hours nobody learns, and the last sessions are often those that matter: advice and next steps.",
    remedy="Move a session to another day or onto paper, or cut it.",
    when_fine="A long pause in the middle lets people rest, or travel fills part of the day.",
    sources=("lt-map", "cycle3", "house rule"),
    scans=(
        "mode",
        "agenda.days.mode",
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
    ),
    requires=("agenda.days.sessions",),
    limits=("day-hours-max", "online-day-hours-max"),
    examples=(
        Example(
            edits=(
                Add(
                    "/agenda/days/0/sessions",
                    {
                        "id": "evening-talks",
                        "title": "Evening round",
                        "kind": "discussion",
                        "start": "18:00",
                        "end": "18:45",
                        "leads": ["facilitator"],
                        "about": ["obstacles"],
                        "questions": ["q-reach"],
                    },
                ),
            ),
            at="/agenda/days/0",
        ),
    ),
    module=__name__,
    check=check,
)
