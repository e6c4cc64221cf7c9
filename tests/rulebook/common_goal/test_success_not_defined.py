from __future__ import annotations

import pytest

from mutuallearning.rulebook.common_goal.success_not_defined import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")

GOAL = {"statement": "Fewer lost letters."}


@pytest.mark.parametrize(
    ("format_", "outcome"),
    [
        ("peer-review", "not_met"),
        ("peer-review/vet-provider", "not_applicable"),
        ("study-visit", "not_applicable"),
        ("learning-exchange", "not_applicable"),
    ],
)
def test_not_every_format_asks_for_indicators(format_: str, outcome: str) -> None:
    assert outcome == judged(format=format_, goal=GOAL).outcome


def test_without_a_goal_nothing_can_be_measured() -> None:
    assert "not_judged" == judged().outcome
    assert "met" == judged(goal=GOAL | {"indicators": [{"statement": "Letters lost in a year"}]}).outcome


def test_an_idea_may_not_say_it_yet_but_not_decide_to_have_none() -> None:
    assert "not_judged" == judged(goal=GOAL, stage="idea").outcome
    assert ["/goal/indicators"] == places(judged(goal={**GOAL, "indicators": []}, stage="idea"))
