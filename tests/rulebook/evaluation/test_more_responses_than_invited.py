from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.more_responses_than_invited import RULE
from mutuallearning.testing.rules import judge_document


@pytest.mark.parametrize(
    ("survey", "verdict"),
    [
        ({"invited": 30, "responded": 31}, "not_met"),
        ({"invited": 30, "responded": 30}, "met"),
        ({"invited": "around 30", "responded": 35}, "met"),
        ({"invited": "around 30", "responded": 50}, "not_met"),
        ({"invited": 2, "responses": [{"respondent": f"r-{number}"} for number in range(3)]}, "not_met"),
        ({"invited": 30, "responded": "around 34"}, "met"),
        ({"responded": 31}, "not_judged"),
        ({"invited": 31}, "not_judged"),
    ],
)
def test_it_must_be_surely_more(survey: dict[str, object], verdict: str) -> None:
    assert verdict == judge_document(RULE, {"evaluation": {"survey": survey}}).outcome


def test_the_survey_of_an_activity_is_told_there_and_not_once_more_in_the_programme() -> None:
    survey = {"invited": 30, "responded": 31}
    activity = {"id": "visit", "evaluation": {"survey": {"uses": "standard", **survey}}}
    programme = {
        "kind": "programme",
        "activities": [activity],
        "surveys": [{"id": "standard", "invited": 9, "responded": 8}],
    }
    assert "not_met" == judge_document(RULE, {"evaluation": activity["evaluation"]}).outcome
    assert "met" == judge_document(RULE, programme).outcome
