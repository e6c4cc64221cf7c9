"""GOV703: a survey without the items that let one compare."""

from __future__ import annotations

from mutuallearning.models.survey_item import CORE_ITEM_BY_ID, SurveyItem, SurveyTopic
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
    """Look for the three core items, by topic or by id; an item without a topic may be one of them."""
    survey = plan.plan.evaluation.survey if plan.plan.evaluation else None
    if survey is None:
        # A missing survey is another rule's finding.
        find.unsaid("what a survey asks")
        return
    asked = {_topic(item) for item in survey.items or ()}
    lacking = tuple(words for topic, words in _CORE.items() if topic not in asked)
    if lacking:
        unsaid = survey.items is None or None in asked or survey.uses is not None
        find.missing(None if unsaid else (), "/evaluation/survey/items", topics=lacking)


def _topic(item: SurveyItem) -> SurveyTopic | None:
    core = None if item.id is None else CORE_ITEM_BY_ID.get(item.id)
    return core.topic if item.topic is None and core is not None else item.topic


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
    reads=("evaluation.survey.items.topic", "evaluation.survey.items.id", "evaluation.survey.uses"),
    expects="evaluation.survey.items",
    examples=(Example(edits=(Drop("/evaluation/survey/items/@needs"),), at="/evaluation/survey/items"),),
    module=__name__,
    check=check,
)
