from __future__ import annotations

import pytest

from mutuallearning.rulebook.common_goal.question_without_session import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


TOPICS = [{"title": "T", "questions": [{"id": "q", "text": "How?"}, {"id": "r", "text": "Why?"}]}]


def agenda(*served: list[str] | None) -> dict[str, object]:
    return {"days": [{"sessions": [{"kind": "panel", "questions": questions} for questions in served]}]}


@pytest.mark.parametrize(
    ("served", "stage", "outcome"),
    [
        ([["q"], ["r"]], "draft", "met"),
        ([["q"]], "draft", "not_met"),
        ([["q"], None], "draft", "not_judged"),
        ([["q"], None], "final", "not_met"),
        ([None], "final", "not_judged"),
    ],
)
def test_each_question_is_served_if_any_is(served: list[list[str] | None], stage: str, outcome: str) -> None:
    assert outcome == judged(topics=TOPICS, stage=stage, agenda=agenda(*served)).outcome


def test_a_question_that_nothing_can_refer_to_is_not_served() -> None:
    topics = [{"title": "T", "questions": [{"text": "What?"}, {"id": "q", "text": "How?"}]}]
    found = judged(topics=topics, agenda=agenda(["q"]))
    assert ["/topics/0/questions/0"] == [hit.at for hit in found.hits]
