"""EMP206: a review whose peers leave without telling the host what they think."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import has_blank_day, is_unknown, kinds_of_sessions
from mutuallearning.rulekit.rule import Example, Rule

_FEEDBACK = frozenset({"feedback", "recommendations", "advice"})


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a session of feedback, recommendations or advice."""
    kinds = kinds_of_sessions(plan)
    if not _FEEDBACK.isdisjoint(kinds):
        return
    if any(map(is_unknown, kinds)):
        find.unsaid("of what kind every session is")
        return
    if has_blank_day(plan):
        find.unsaid("the sessions of every day")
        return
    find.missing(None, f"{plan.days[-1].at}/sessions")


RULE = Rule(
    code="EMP206",
    name="no-oral-feedback",
    severity="warning",
    principle="empathy",
    message="{activity} has no session in which peers tell the host what they think",
    why="Feedback face to face can be asked about and softened; the first word on paper feels like a verdict.",
    remedy="Add half an hour of oral feedback to the last day, before the peers leave.",
    when_fine="Feedback is given in a separate call within a few days.",
    sources=("arqa", "ie-2020", "impel-is"),
    reads=("agenda.days.sessions.kind",),
    requires=("agenda.days.sessions",),
    expects="agenda.days.sessions",
    formats=("peer-review", "peer-challenge", "benchlearning-visit"),
    examples=(
        Example(
            edits=(
                Put("/agenda/days/1/sessions/@oral-feedback/kind", "discussion"),
                Put("/agenda/days/1/sessions/@advice/kind", "discussion"),
            ),
            at="/agenda/days/1/sessions",
        ),
    ),
    module=__name__,
    check=check,
)
