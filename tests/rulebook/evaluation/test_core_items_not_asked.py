from __future__ import annotations

import pytest

from mutuallearning.models.survey_item import CORE_ITEMS
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
        (survey("relevance", "understanding"), "draft", "met"),
        (survey("relevance"), "draft", "not_met"),
        (survey("relevance", None), "draft", "not_judged"),
        ({"survey": {}}, "draft", "not_judged"),
        ({"survey": {}}, "final", "not_met"),
        (None, "final", "not_judged"),
    ],
)
def test_an_item_without_a_topic_may_be_a_core_one(evaluation: object, stage: str, outcome: str) -> None:
    assert outcome == judged(stage=stage, evaluation=evaluation).outcome


def test_core_items_are_known_by_their_ids() -> None:
    items = [{"id": item.id} for item in CORE_ITEMS]
    assert "met" == judged(evaluation={"survey": {"items": items}}).outcome


def test_a_shared_survey_may_ask_them() -> None:
    data: dict[str, object] = {
        "survey": {"uses": "standard", "items": [{"text": "Agree?", "topic": "method"}]}
    }
    assert "not_judged" == judged(stage="draft", evaluation=data).outcome


def test_own_items_are_left_alone_where_somebody_also_looks_later() -> None:
    later = {"later_check": "9 months after end"}
    assert "not_judged" == judged(evaluation=survey(None, None) | later).outcome
    assert "not_met" == judged(evaluation=survey(None, None)).outcome
    assert "not_met" == judged(evaluation=survey("method") | later).outcome
