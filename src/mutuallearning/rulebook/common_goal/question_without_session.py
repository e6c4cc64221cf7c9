"""GOV404: a learning question that no session serves."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import has_blank_day, questions_of_sessions
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for questions that no session refers to, if sessions are linked to questions at all."""
    served = questions_of_sessions(plan)
    if not served:
        find.unsaid("which question each session serves")
        return
    open_ = [question for question in plan.questions if question.it.id not in served]
    if open_:
        unsaid = any(session.it.questions is None for session in plan.sessions)
        unsaid = unsaid or has_blank_day(plan)
        find.missing(
            None if unsaid else (),
            open_[0].at,
            count=len(open_),
            questions=tuple(question.it.text for question in open_),
        )


RULE = Rule(
    code="GOV404",
    name="question-without-session",
    severity="warning",
    message="{count:question has/questions have} no session: {questions:list}",
    params={"count": "How many learning questions", "questions": "Those questions, shortened"},
    why="A question for which the agenda has no time goes home unanswered.",
    remedy="Give the question a session, or take it off the list.",
    when_fine="It is answered on paper.",
    sources=("eui-faq",),
    reads=("topics.questions.id", "topics.questions.text", "agenda.days.sessions.questions"),
    requires=("topics.questions", "agenda.days.sessions"),
    expects="agenda.days.sessions.questions",
    examples=(
        Example(
            edits=(
                Put("/agenda/days/1/sessions/@transfer/questions", ["q-share"]),
                Put("/agenda/days/1/sessions/@advice/questions", ["q-reach", "q-share"]),
                Put("/agenda/days/1/sessions/@peer-team/questions", ["q-reach", "q-share"]),
                Put("/agenda/days/1/sessions/@oral-feedback/questions", ["q-reach", "q-share"]),
                Put("/agenda/days/1/sessions/@take-home/questions", ["q-share"]),
                Put("/agenda/days/1/sessions/@next-steps/questions", ["q-reach", "q-share"]),
            ),
            at="/topics/@one-door/questions/@q-travel",
        ),
    ),
    module=__name__,
    check=check,
)
