from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.small_group_published import RULE
from mutuallearning.testing.rules import judge_document


@pytest.mark.parametrize(
    ("result", "smallest_group", "verdict"),
    [
        ({"n": 4, "agree_percent": 75}, None, "not_met"),
        ({"n": 5, "agree_percent": 80}, None, "met"),
        ({"n": 9, "agree_percent": 80}, 10, "not_met"),
        ({"n": 4, "agree_percent": 75}, 3, "met"),
        ({"n": 3}, None, "not_judged"),
        ({"n": 0, "agree_percent": 0}, None, "met"),
        ({"n": 3, "points": [{"point": 1, "count": 1}]}, None, "not_met"),
        ({"agree_percent": 94}, None, "not_judged"),
    ],
)
def test_figures_of_few_are_told(result: dict[str, object], smallest_group: int | None, verdict: str) -> None:
    survey = {"smallest_group": smallest_group, "results": [{"item": "needs-matched", **result}]}
    assert verdict == judge_document(RULE, {"evaluation": {"survey": survey}}).outcome


def test_a_survey_is_told_once() -> None:
    results = [{"item": f"item-{number}", "n": 3, "mean": 4.2} for number in range(3)]
    found = judge_document(RULE, {"evaluation": {"survey": {"results": results}}})
    assert [3] == [hit.params["count"] for hit in found.hits]
    assert 2 == len(found.hits[0].related)


def test_a_survey_of_which_nothing_is_known_leaves_it_open() -> None:
    results = [{"item": "needs-matched", "n": 9, "mean": 4.2}]
    surveys = {"survey": {"results": results}, "survey_before": {"title": "Before"}}
    assert "not_judged" == judge_document(RULE, {"evaluation": surveys}).outcome
    assert "met" == judge_document(RULE, {"evaluation": {"survey": {"results": results}}}).outcome
