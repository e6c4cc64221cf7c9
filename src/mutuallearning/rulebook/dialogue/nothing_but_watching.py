"""CUR210: people only watch, and nowhere may they ask."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import (
    PAUSES,
    SEEING,
    TALKS,
    has_blank_day,
    is_unknown,
    kinds_of_sessions,
)
from mutuallearning.rulekit.rule import Example, Rule

_SILENT = SEEING | TALKS | PAUSES | {"welcome", "briefing", "closing"}
"""Kinds of session in which guests see, hear or eat, and are not asked for anything."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for any session in which guests can ask or say something; of what kind each is has to be known."""
    kinds = kinds_of_sessions(plan)
    if SEEING.isdisjoint(kinds):
        find.unsaid("what people see")
    elif kinds <= _SILENT:
        if has_blank_day(plan):
            find.unsaid("all that is on the agenda")
            return
        seen = [entry for entry in plan.sessions if entry.it.kind in SEEING]
        find(seen[0].at, count=len(seen))
    elif all(is_unknown(kind) or kind in _SILENT for kind in kinds):
        find.unsaid("of what kind every session is")


RULE = Rule(
    code="CUR210",
    name="nothing-but-watching",
    severity="warning",
    principle="curiosity",
    message="{activity} has {count:session/sessions} for watching and none in which the guests can ask",
    params={"count": "How many sessions people only watch"},
    why="What one sees begs the question why; who may not ask it goes home with a guess.",
    remedy="Put half an hour for questions after each visit, and some minutes at the end of the day to think.",
    when_fine="People work side by side and talk all day long; then say so with a session of that kind.",
    sources=("shadow-cam", "shadow-oph"),
    reads=("agenda.days.sessions.kind",),
    requires=("agenda.days.sessions",),
    examples=(
        Example(
            base="job-shadowing",
            edits=(Drop("/agenda/days/0/sessions/@ask"), Drop("/agenda/days/0/sessions/@take-home")),
            at="/agenda/days/0/sessions/@morning",
        ),
    ),
    module=__name__,
    check=check,
)
