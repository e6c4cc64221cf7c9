"""GOV703: a survey without the items that let one compare."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.surveys import topic_of

_CORE = {
    "relevance": "relevance to their work",
    "understanding": "better understanding of others",
    "needs-matched": "needs matched",
}


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the three core items, by topic or by id; an item without a topic may be one of them.

    One of the three can be left out on purpose; the other two can be compared all the same. Where somebody also looks
    later, items without a topic are left alone.
    """
    evaluation = plan.plan.evaluation
    survey = evaluation.survey if evaluation else None
    if evaluation is None or survey is None:
        # A missing survey is another rule's finding.
        find.unsaid("what a survey asks")
        return
    asked = [topic_of(item) for item in survey.items or ()]
    lacking = tuple([words for topic, words in _CORE.items() if topic not in asked])
    if len(lacking) <= 1:
        return
    if None in asked and (evaluation.later_check is not None or evaluation.later_checks):
        # Its own items are one part of an evaluation of its own, which nobody compares.
        find.unsaid("what each item asks about")
    else:
        unsaid = survey.items is None or None in asked or survey.uses is not None
        find.missing(None if unsaid else (), "/evaluation/survey/items", topics=lacking)


RULE = Rule(
    code="GOV703",
    name="core-items-not-asked",
    severity="advice",
    message="The survey does not ask about {topics:list}",
    params={"topics": "Core topics that it does not ask about"},
    why="The EU's employment programme asked these three in 2016; with the same items, results can be compared.",
    remedy="Add an item on relevance to the own work, on understanding others, and on whether needs were matched.",
    when_fine="The programme has a questionnaire of its own and compares with that.",
    sources=("seed-eu",),
    reads=(
        "evaluation.survey.items.topic",
        "evaluation.survey.items.id",
        "evaluation.survey.uses",
        "evaluation.later_check",
        "evaluation.later_checks",
    ),
    expects="evaluation.survey.items",
    examples=(
        Example(
            edits=(
                Drop("/evaluation/survey/items/@needs"),
                Drop("/evaluation/survey/items/@understand"),
            ),
            at="/evaluation/survey/items",
        ),
    ),
    module=__name__,
    check=check,
)
