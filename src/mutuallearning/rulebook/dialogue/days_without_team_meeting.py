"""CUR207: days of visits and interviews without an hour in which the team compares what it heard."""

from __future__ import annotations

from mutuallearning.models.agenda import Day
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import SEEING, is_unknown
from mutuallearning.rulekit.rule import Example, Rule

_ASKING = SEEING | {"interview"}
"""Kinds of session in which the members of a team hear and see things, often apart from each other."""

_TOGETHER = frozenset({"team-meeting", "reflection"})
"""Kinds of session in which they can compare them."""


def check(plan: PlanIndex, find: Find) -> None:
    """Count the days in a row on which the team asks and never sits together."""
    most = plan.format.limit("days-without-team-max")
    longest: list[Located[Day]] = []
    run: list[Located[Day]] = []
    for day, sessions in plan.by_day:
        if sessions is None:
            find.unsaid("the sessions of every day")
            run = []
        elif _meets(sessions):
            run = []
        elif any(is_unknown(session.it.kind) for session in sessions):
            find.unsaid("of what kind every session is")
            run = []
        elif any(session.it.kind in _ASKING for session in sessions):
            run.append(day)
            if len(run) > len(longest):
                longest = list(run)
    if len(longest) > most:
        find(
            f"{longest[0].at}/sessions",
            count=len(longest),
            most=most,
            related=tuple((f"{day.at}/sessions", "no team meeting either") for day in longest[1:]),
        )


def _meets(sessions: tuple[SessionEntry, ...]) -> bool:
    return any(session.it.kind in _TOGETHER for session in sessions)


RULE = Rule(
    code="CUR207",
    name="days-without-team-meeting",
    severity="warning",
    principle="curiosity",
    message="The team asks and visits {count} days in a row without a meeting of its own (limit: {most:day/days})",
    params={"count": "How many days in a row", "most": "Most days in a row without a meeting of the team"},
    why="What one heard changes what the next should ask; without an hour together each goes home with a piece.",
    remedy="Keep an hour at the end of each day for the team to compare what it heard.",
    when_fine="The team stays in one house and talks every evening, and nobody wants that on the agenda.",
    sources=("arqa", "lga-role", "house rule"),
    reads=("agenda.days.date", "agenda.days.sessions.kind", "agenda.days.sessions.start"),
    requires=("agenda.days.sessions",),
    limits=("days-without-team-max",),
    examples=(
        Example(
            base="peer-challenge",
            edits=(
                Drop("/agenda/days/0/sessions/@team-0"),
                Drop("/agenda/days/0/sessions/@team-1"),
                Drop("/agenda/days/1/sessions/@team-2"),
            ),
            at="/agenda/days/0/sessions",
        ),
    ),
    module=__name__,
    check=check,
)
