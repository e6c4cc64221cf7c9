"""GOV703: a survey without the items that let one compare."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_CORE = {
    "relevance": "relevance to their work",
    "understanding": "better understanding of others",
    "needs-matched": "needs matched",
}


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the three core items; an item without a topic may be one of them."""
    survey = plan.plan.evaluation.survey if plan.plan.evaluation else None
    if survey is None:
        # A missing survey is another rule's finding.
        find.unsaid("what a survey asks")
        return
    asked = {item.topic for item in survey.items or ()}
    lacking = tuple(words for topic, words in _CORE.items() if topic not in asked)
    if lacking:
        unsaid = survey.items is None or None in asked
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
    reads=("evaluation.survey.items.topic",),
    expects="evaluation.survey.items",
    examples=(Example(edits=(Drop("/evaluation/survey/items/@needs"),), at="/evaluation/survey/items"),),
    module=__name__,
    check=check,
)
