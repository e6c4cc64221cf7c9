"""EVA110: a survey that all activities share asks only how people liked it."""

from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.models.survey_item import SurveyTopic
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.surveys import topic_of

_BEYOND: frozenset[SurveyTopic] = frozenset({"relevance", "understanding", "needs-matched", "intention"})
"""Topics that tell something of what was learned, or of what it is good for."""


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Look at the level and the topic of every item of each shared survey."""
    for survey in located(programme.document.surveys, "/surveys"):
        items = survey.it.items
        if not items or survey.it.uses is not None:
            find.unsaid("what every shared survey asks")
        elif all(item.level == "reaction" for item in items) and _BEYOND.isdisjoint(map(topic_of, items)):
            name = survey.it.title or survey.it.id or "without a title"
            find(f"{survey.at}/items", survey=name, count=len(items))
        elif any(item.level is None for item in items):
            find.unsaid("how deep every item looks")


RULE = Rule(
    code="EVA110",
    name="only-how-it-was-liked",
    severity="advice",
    certainty="heuristic",
    message='The shared survey "{survey}" asks only how people liked it ({count:item/items})',
    params={"survey": "Title of the survey", "count": "How many items it has"},
    why="A programme that asks after room and meals for years cannot tell in the end whether anybody learned anything.",
    remedy="Ask also whether it was of use for their work, what they understood, and what they will do.",
    when_fine="What was learned is asked elsewhere, such as in talks months later.",
    sources=("seed-eu", "house rule"),
    reads=(
        "surveys.title",
        "surveys.id",
        "surveys.uses",
        "surveys.items.level",
        "surveys.items.topic",
        "surveys.items.id",
    ),
    requires=("surveys.items",),
    subjects=("programme",),
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
    ),
    module=__name__,
    check=check,
)
