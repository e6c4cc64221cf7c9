from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.core_items_not_asked import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


CORE = ("relevance", "understanding", "needs-matched")


def survey(*topics: str | None) -> dict[str, object]:
    return {"survey": {"items": [{"text": "Agree?", "topic": topic} for topic in topics]}}


def test_lacking_topics_are_listed_once() -> None:
    found = judged(evaluation=survey("relevance"))
    expected = ("better understanding of others", "needs matched")
    assert [expected] == [hit.params["topics"] for hit in found.hits]


@pytest.mark.parametrize(
    ("evaluation", "stage", "outcome"),
    [
        (survey(*CORE, "method"), "draft", "met"),
        (survey("relevance"), "draft", "not_met"),
        (survey("relevance", None), "draft", "not_judged"),
        ({"survey": {}}, "draft", "not_judged"),
        ({"survey": {}}, "final", "not_met"),
        (None, "final", "not_judged"),
    ],
)
def test_an_item_without_a_topic_may_be_a_core_one(evaluation: object, stage: str, outcome: str) -> None:
    assert outcome == judged(stage=stage, evaluation=evaluation).outcome
