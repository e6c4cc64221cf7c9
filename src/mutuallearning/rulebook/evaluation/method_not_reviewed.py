"""GOV705: nobody looks at the method itself."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import themes
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.surveys import topic_of

_METHOD = "method"


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a date, a session, a section of a paper or a question of the survey that is about the method."""
    it = plan.plan.evaluation
    if it is not None and it.method_review is not None:
        return
    items = (it.survey.items or ()) if it and it.survey else ()
    if _METHOD not in (themes(plan) or ()) and _METHOD not in [topic_of(item) for item in items]:
        find.missing(None, "/evaluation/method_review")


RULE = Rule(
    code="GOV705",
    name="method-not-reviewed",
    severity="advice",
    message="{activity} plans no look at its own method: no date, section, session or survey item",
    why="A method that nobody looks at is repeated with its faults; those who have just been through it know them.",
    remedy="Ask what to do differently next time, and set a day on which the organisers read the answers.",
    when_fine="The programme reviews its method for all activities together.",
    sources=("impel-2005",),
    reads=(
        "evaluation.method_review",
        "evaluation.survey.items.id",
        "evaluation.survey.items.topic",
        "agenda.days.sessions.about",
        "papers.sections",
    ),
    requires=("evaluation",),
    expects="evaluation.method_review",
    examples=(
        Example(
            base="peer-review/impel",
            edits=(
                Put("/papers/@report/sections", ["context", "strengths", "opportunities", "transfer"]),
                Drop("/agenda/days/2/sessions/@take-home/about"),
                Drop("/evaluation/method_review"),
            ),
            at="/evaluation/method_review",
        ),
    ),
    module=__name__,
    check=check,
)
