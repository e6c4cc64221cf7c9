from __future__ import annotations

import pytest

from mutuallearning.rulebook.common_goal.no_common_goal import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("format_", "outcome"),
    [
        ("peer-review", "not_met"),
        ("study-visit", "not_met"),
        ("after-action-review", "not_met"),
        ("matchmaking", "not_applicable"),
        ("webinar", "not_applicable"),
    ],
)
def test_formats_of_an_hour_or_two_need_none(format_: str, outcome: str) -> None:
    assert outcome == judged(format=format_).outcome


def test_the_questions_of_a_review_in_a_team_stand_for_its_goal() -> None:
    topics = [{"title": "The flood night", "questions": [{"text": "What happened?"}]}]
    assert "met" == judged(format="after-action-review", topics=topics).outcome
    assert "not_met" == judged(format="after-action-review", topics=[{"title": "The flood night"}]).outcome
    assert "not_met" == judged(topics=topics).outcome


def test_any_goal_is_one() -> None:
    assert "met" == judged(goal={"statement": "Fewer lost letters."}).outcome
