"""GOV403: a session in which people work on something, but on none of the learning questions."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import (
    PAUSES,
    SEEING,
    has_blank_day,
    kinds_of_sessions,
    questions_of_sessions,
    sessions_by_kind,
)
from mutuallearning.rulekit.rule import Example, Rule

_WORK = frozenset({"discussion", "working-group", "exercise", "world-cafe", "debate"})
"""Kinds of session in which people work on a question; in the others they hear, see or tell something."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for working sessions without a question, if sessions are linked to questions at all."""
    if not questions_of_sessions(plan):
        find.unsaid("which question each session serves")
        return
    kinds = kinds_of_sessions(plan)
    idle = [] if _WORK.isdisjoint(kinds) else _idle(plan)
    if idle:
        unsaid = any(session.it.questions is None for session in idle)
        find.missing(
            None if unsaid else (),
            f"{idle[0].at}/questions",
            count=len(idle),
            sessions=tuple(names.session(session.it) for session in idle),
        )
    elif None in kinds and any(not session.it.questions for session in sessions_by_kind(plan)[None]):
        find.unsaid("of what kind every session is")
    elif has_blank_day(plan):
        find.unsaid("the sessions of every day")


def _idle(plan: PlanIndex) -> list[SessionEntry]:
    """Give the working sessions without a question, in the order of the clock.

    After a visit people look back at all that they saw, and after feedback the host answers all that it heard.
    """
    idle: list[SessionEntry] = []
    for _, sessions in plan.by_day:
        before: set[str | None] = set()
        last: str | None = None
        for entry in sessions or ():
            kind = entry.it.kind
            if kind in PAUSES:
                continue
            if kind in _WORK and not entry.it.questions and before.isdisjoint(SEEING) and last != "feedback":
                idle.append(entry)
            before.add(kind)
            last = kind
    return idle


RULE = Rule(
    code="GOV403",
    name="session-without-question",
    severity="advice",
    message="{count:session serves/sessions serve} no learning question: {sessions:list}",
    params={"count": "How many sessions", "sessions": "Those sessions"},
    why="A discussion that serves no question takes time from those that do.",
    remedy="Link the session to a learning question, or cut it.",
    when_fine="The session serves all questions alike, or something that came up on the way.",
    sources=("eui-faq",),
    reads=(
        "agenda.days.date",
        "agenda.days.sessions.start",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.questions",
    ),
    requires=("agenda.days.sessions",),
    expects="agenda.days.sessions.questions",
    examples=(
        Example(
            edits=(Drop("/agenda/days/0/sessions/@what-failed/questions"),),
            at="/agenda/days/0/sessions/@what-failed/questions",
        ),
    ),
    module=__name__,
    check=check,
)
