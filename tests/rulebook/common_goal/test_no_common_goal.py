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
        ("after-action-review", "not_applicable"),
        ("matchmaking", "not_applicable"),
        ("webinar", "not_applicable"),
    ],
)
def test_in_light_formats_the_question_is_enough(format_: str, outcome: str) -> None:
    assert outcome == judged(format=format_).outcome


def test_any_goal_is_one() -> None:
    assert "met" == judged(goal={"statement": "Fewer lost letters."}).outcome
