"""EMP110: a hybrid activity with hours of work in the room and nothing for those who joined online."""

from __future__ import annotations

from itertools import groupby

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import PAUSES, SEEING, has_blank_day
from mutuallearning.rulekit.rule import Example, Rule

_IDLE, _AWAY = "online-idle-minutes-max", "online-visit-minutes-max"


def check(plan: PlanIndex, find: Find) -> None:
    """Look on each day for sessions on site beside which nothing runs that can be joined online."""
    if plan.plan.mode is None:
        find.unsaid("whether people join online")
        return
    if plan.plan.mode != "hybrid":
        find.inapplicable("it is not hybrid")
        return
    most, most_away = plan.format.limit(_IDLE), plan.format.limit(_AWAY)
    for _, group in groupby(plan.sessions, key=lambda session: session.day.at):
        sessions = tuple(group)
        shared = [session for session in sessions if session.it.mode != "on-site"]
        alone = [
            session
            for session in sessions
            if session.it.mode == "on-site"
            and session.it.kind not in PAUSES
            and not any(_overlap(session, other) for other in shared)
        ]
        if any(session.minutes is None for session in alone):
            find.unsaid("how long every session on site takes")
        minutes = sum(session.minutes or 0 for session in alone)
        # What all others saw can be told afterwards, if they were not away for half a day.
        away = sum(session.minutes or 0 for session in alone if session.it.kind in SEEING)
        limit = most if minutes - away > most else most_away
        if shared and minutes > limit:
            find(
                f"{alone[0].at}/mode",
                minutes=minutes,
                most=limit,
                sessions=tuple(names.session(session.it) for session in alone),
                related=tuple((session.at, "on site only, too") for session in alone[1:]),
            )
    if has_blank_day(plan) or any(session.it.mode is None for session in plan.sessions):
        find.unsaid("how every session is held")


def _overlap(one: SessionEntry, other: SessionEntry) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return other.it.kind not in PAUSES and one.start < other.end and other.start < one.end


RULE = Rule(
    code="EMP110",
    name="nothing-for-those-online",
    severity="advice",
    principle="empathy",
    message="Those online have nothing to do for {minutes} minutes (limit: {most}): {sessions:list}",
    params={
        "minutes": "Minutes of a day in which everything is on site",
        "most": "Most minutes that people wait in front of a screen",
        "sessions": "The sessions on site",
    },
    why="Who sits at home before a silent screen leaves, and with them what only they could have told.",
    remedy="Open a table online beside those in the room, or hold the part for all on another day.",
    when_fine="It is said beforehand that this part is for those in the room, and nobody is needed online.",
    sources=("house rule",),
    reads=(
        "mode",
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.mode",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
    ),
    requires=("agenda.days.sessions",),
    limits=(_IDLE, _AWAY),
    examples=(
        Example(
            base="thematic-review-workshop",
            edits=(
                Put("/mode", "hybrid"),
                Put("/agenda/days/0/sessions/@groups-1/mode", "on-site"),
            ),
            at="/agenda/days/0/sessions/@groups-1/mode",
        ),
    ),
    module=__name__,
    check=check,
)
