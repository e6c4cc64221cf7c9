"""GOV403: a session in which people work on something, but on none of the learning questions."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import has_blank_day
from mutuallearning.rulekit.rule import Example, Rule

_WORK = frozenset({"discussion", "working-group", "exercise", "world-cafe", "debate"})
"""Kinds of session in which people work on a question; in the others they hear, see or tell something."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for working sessions without a question, if sessions are linked to questions at all."""
    linked = vague = False
    idle: list[SessionEntry] = []
    for session in plan.sessions:
        if session.it.questions:
            linked = True
        elif session.it.kind in _WORK:
            idle.append(session)
        elif session.it.kind is None:
            vague = True
    if not linked:
        find.unsaid("which question each session serves")
    elif idle:
        unsaid = any(session.it.questions is None for session in idle)
        find.missing(
            None if unsaid else (),
            f"{idle[0].at}/questions",
            count=len(idle),
            sessions=tuple(names.session(session.it) for session in idle),
        )
    elif vague:
        find.unsaid("of what kind every session is")
    elif has_blank_day(plan):
        find.unsaid("the sessions of every day")


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
    reads=("agenda.days.sessions.kind", "agenda.days.sessions.questions"),
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
