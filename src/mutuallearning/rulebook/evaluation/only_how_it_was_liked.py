"""EVA110: the survey after an activity, or one that all activities share, asks only how people liked it."""

from __future__ import annotations

from collections.abc import Sequence

from mutuallearning.models.evaluation import Survey
from mutuallearning.models.programme import Programme
from mutuallearning.models.survey_item import SurveyTopic
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import PLAN, Example, Rule
from mutuallearning.rulekit.surveys import SurveyEntry, topic_of

_ITEMS = "evaluation.survey.items"

_BEYOND: frozenset[SurveyTopic] = frozenset({"relevance", "understanding", "needs-matched", "intention"})
"""Topics that tell something of what was learned, or of what it is good for."""


def check(index: PlanIndex | DocumentIndex[Programme], find: Find) -> None:
    """Look at the level and the topic of every item of each survey; those of a programme are the ones that are shared.

    Where the format asks for certain items, another rule says that they are not there.
    """
    if not isinstance(index, PlanIndex):
        _judge(located(index.document.surveys, "/surveys"), find)
    elif _ITEMS in index.format.expected:
        find.inapplicable("the format asks for items that tell more")
    else:
        survey = index.plan.evaluation.survey if index.plan.evaluation else None
        _judge([] if survey is None else [Located("/evaluation/survey", survey)], find)


def _judge(surveys: Sequence[Located[Survey]], find: Find) -> None:
    if not surveys:
        find.unsaid("what a survey asks")
    for survey in surveys:
        items = survey.it.items
        if not items or survey.it.uses is not None:
            find.unsaid("what every survey asks")
        elif all(item.level == "reaction" for item in items) and _BEYOND.isdisjoint(map(topic_of, items)):
            find(f"{survey.at}/items", survey=SurveyEntry(survey.at, survey.it, items).name, count=len(items))
        elif any(item.level is None for item in items):
            find.unsaid("how deep every item looks")


RULE = Rule(
    code="EVA110",
    name="only-how-it-was-liked",
    severity="advice",
    certainty="heuristic",
    message="{survey} asks only how people liked it ({count:item/items})",
    params={"survey": "The survey, with its title", "count": "How many items it has"},
    why="Who asks after room and meals, year after year, cannot tell in the end whether anybody learned anything.",
    remedy="Ask also whether it was of use for their work, what they understood, and what they will do.",
    when_fine="What was learned is asked elsewhere, such as in talks months later.",
    sources=("seed-eu", "house rule"),
    reads=(
        "format",
        *(
            f"{survey}.{field}"
            for survey in ("surveys", "evaluation.survey")
            for field in ("title", "uses", "items.level", "items.topic", "items.id")
        ),
    ),
    subjects=(PLAN, "programme"),
    examples=(
        Example(
            base="programme",
            edits=(
                Put(
                    "/surveys",
                    [
                        {
                            "id": "smile",
                            "title": "After each event",
                            "items": [{"id": "lunch", "text": "The meals were good.", "level": "reaction"}],
                        }
                    ],
                ),
            ),
            at="/surveys/@smile/items",
        ),
        Example(
            base="learning-exchange",
            edits=(
                Put(
                    "/evaluation/survey",
                    {
                        "due": "1 week after end",
                        "anonymous": True,
                        "items": [{"id": "lunch", "text": "The meals were good.", "level": "reaction"}],
                    },
                ),
            ),
            at="/evaluation/survey/items",
        ),
    ),
    module=__name__,
    check=check,
)
