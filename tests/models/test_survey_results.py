from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.survey_results import ItemResult, SurveyResponse


def error_of(model: type[ItemResult | SurveyResponse], data: dict[str, object]) -> tuple[str, object]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    (error,) = caught.value.errors()
    place = error.get("ctx", {}).get("at", error["loc"])
    return error["type"], place


@pytest.mark.parametrize("percent", [100.1, 940, -1, "94", True])
def test_a_percentage_is_from_0_to_100(percent: object) -> None:
    data = {"item": "needs-matched", "agree_percent": percent}
    assert ("malformed", ("agree_percent",)) == error_of(ItemResult, data)


@pytest.mark.parametrize("percent", [0, 91, 66.7, 100])
def test_percentages_stay_as_written(percent: float) -> None:
    result = ItemResult.model_validate({"item": "needs-matched", "agree_percent": percent})
    assert percent == result.agree_percent
    assert type(percent) is type(result.agree_percent)


@pytest.mark.parametrize(
    ("shares", "place"),
    [
        ({"agree_percent": 94, "disagree_percent": 20}, ("disagree_percent",)),
        (
            {"agree_percent": 60, "disagree_percent": 30, "no_opinion_percent": 15},
            ("no_opinion_percent",),
        ),
        ({"points": [{"point": 1, "percent": 60}, {"point": 2, "percent": 60}]}, ("points",)),
        ({"points": [{"point": 1}, {"point": 1}]}, ("points", 1, "point")),
        ({"n": 10, "points": [{"point": 4, "count": 11}]}, ("points", 0, "count")),
        ({"n": 10, "points": [{"point": 4, "count": 6}, {"point": 5, "count": 6}]}, ("points",)),
    ],
)
def test_the_figures_of_one_item_add_up(shares: dict[str, object], place: tuple[object, ...]) -> None:
    assert ("contradiction", place) == error_of(ItemResult, {"item": "needs-matched", **shares})


def test_rounding_is_no_contradiction() -> None:
    thirds = [{"point": point, "percent": 34} for point in (1, 2, 3)]
    assert ItemResult.model_validate(
        {"item": "a", "points": [*thirds[:2], {"point": 3, "percent": 33}]}
    ).points
    assert ItemResult.model_validate({"item": "a", "agree_percent": 50.5, "disagree_percent": 50}).n is None
    assert (
        "contradiction"
        == error_of(ItemResult, {"item": "a", "points": [*thirds, {"point": 4, "percent": 2}]})[0]
    )


def test_one_respondent_answers_an_item_once() -> None:
    answers = [{"item": "a", "value": 4}, {"item": "b", "value": 4}, {"item": "a", "value": 5}]
    found = error_of(SurveyResponse, {"respondent": "r-1", "answers": answers})
    assert ("contradiction", ("answers", 2, "item")) == found
