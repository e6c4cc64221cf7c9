"""GOV403: a session in which people work on something, but on none of the learning questions."""

from __future__ import annotations

from mutuallearning.models.agenda import Session
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import has_blank_day
from mutuallearning.rulekit.rule import Example, Rule

_WORK = frozenset({"discussion", "working-group", "exercise", "world-cafe", "debate"})
"""Kinds of session in which people work on a question; in the others they hear, see or tell something."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for working sessions without a question, if sessions are linked to questions at all."""
    if not any(session.it.questions for session in plan.sessions):
        find.unsaid("which question each session serves")
        return
    idle = [session for session in plan.sessions if _is_work(session.it) and not session.it.questions]
    if idle:
        unsaid = any(session.it.questions is None for session in idle)
        find.missing(
            None if unsaid else (),
            f"{idle[0].at}/questions",
            count=len(idle),
            sessions=tuple(names.session(session.it) for session in idle),
        )
    elif any(session.it.kind is None and not session.it.questions for session in plan.sessions):
        find.unsaid("of what kind every session is")
    elif has_blank_day(plan):
        find.unsaid("the sessions of every day")


def _is_work(session: Session) -> bool:
    return session.kind in _WORK


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
