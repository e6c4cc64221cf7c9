from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.few_answered import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="study-visit", stage="done")
RESULTS = [{"item": "relevant", "n": 4, "agree_percent": 100}]


@pytest.mark.parametrize(
    ("survey", "outcome"),
    [
        ({"invited": 17, "responded": 4}, "not_met"),
        ({"invited": 17, "responded": 6}, "met"),
        ({"invited": 17}, "not_judged"),
        ({"responded": 4}, "not_judged"),
        ({"invited": "around 17", "responded": 5}, "not_judged"),
        ({"invited": "more than 100", "responded": 20}, "not_met"),
        ({"invited": "more than 100", "responded": 40}, "not_judged"),
        ({"invited": 0, "responded": 0}, "not_judged"),
        ({"response_percent": 29}, "not_met"),
        ({"response_percent": 30}, "met"),
    ],
)
def test_a_share_under_the_limit_bears_no_result(survey: dict[str, object], outcome: str) -> None:
    assert outcome == judged(evaluation={"survey": {**survey, "results": RESULTS}}).outcome


def test_where_nothing_is_concluded_nothing_is_wrong() -> None:
    few = {"invited": 17, "responded": 4}
    assert "not_judged" == judged(evaluation={"survey": few}).outcome
    assert "not_met" == judged(evaluation={"survey": few, "found": ["All content"]}).outcome


def test_once_it_was_held_the_silence_is_an_answer() -> None:
    few = {"invited": 85, "responded": 9, "conducted": "2026-10-30"}
    assert "not_met" == judged(evaluation={"survey": few}).outcome
