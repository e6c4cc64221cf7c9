from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.answer_outside_scale import RULE
from mutuallearning.testing.rules import judge_document, places


@pytest.mark.parametrize(
    ("item", "value", "verdict"),
    [
        ({"scale": "agreement-5"}, 5, "met"),
        ({"scale": "agreement-5"}, 0, "not_met"),
        ({"scale": "agreement-5"}, 4.5, "not_met"),
        ({"scale": "yes-no"}, 2, "not_met"),
        ({"own_scale": {"points": 11, "lowest": 0}}, 10, "met"),
        ({"own_scale": {"points": 11, "lowest": 0}}, 11, "not_met"),
        ({"scale": "number"}, 1000, "met"),
        ({}, 1000, "not_judged"),
        ({"scale": "agreement-5"}, None, "not_judged"),
    ],
)
def test_values_are_points_of_the_scale(item: dict[str, object], value: float | None, verdict: str) -> None:
    survey = {
        "items": [{"id": "it", "text": "How was it?", **item}],
        "responses": [{"answers": [{"item": "it", "value": value}]}],
    }
    assert verdict == judge_document(RULE, {"evaluation": {"survey": survey}}).outcome


def test_published_points_are_compared_too() -> None:
    survey = {
        "items": [{"id": "needs-matched"}],
        "results": [
            {"item": "needs-matched", "points": [{"point": 5, "count": 3}, {"point": 6, "count": 1}]}
        ],
    }
    found = judge_document(RULE, {"evaluation": {"survey": survey}})
    assert ["/evaluation/survey/results/0/points/1/point"] == places(found)
