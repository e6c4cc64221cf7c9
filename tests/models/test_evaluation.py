from __future__ import annotations

import pickle

import pytest
from pydantic import ValidationError

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.evaluation import Evaluation, Survey
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import id_shapes, places_of


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"responses": [{"respondent": "r-1"}, {}, {"respondent": "r-1"}]}, ("responses", 2, "respondent")),
        ({"items": [{"id": "a", "text": "A"}, {"id": "a", "text": "B"}]}, ("items", 1, "id")),
        (
            {"results": [{"item": "a"}, {"item": "a", "category": "host"}, {"item": "a"}]},
            ("results", 2, "item"),
        ),
    ],
)
def test_nothing_stands_twice(data: dict[str, object], place: tuple[object, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        Survey.model_validate(data)
    (error,) = caught.value.errors()
    assert ("contradiction", place) == (error["type"], error.get("ctx", {})["at"])


def test_respondents_without_a_token_are_different_people() -> None:
    assert 2 == len(Survey.model_validate({"responses": [{}, {}]}).responses or ())


def test_the_same_items_may_be_asked_by_several_surveys() -> None:
    surveys = [
        {"id": "first", "items": [{"id": "needs-matched"}]},
        {"id": "second", "items": [{"id": "needs-matched"}]},
    ]
    programme = Programme.model_validate({"surveys": surveys})
    assert ["first", "second"] == [identity.id for identity in places_of(programme)[1]]
    assert not any(shape.endswith("items.id") for shape in id_shapes(ActivityPlan))


def test_it_survives_every_round_trip() -> None:
    evaluation = Evaluation.model_validate(
        {
            "survey": {
                "uses": "standard",
                "invited": "around 40",
                "responses": [{"respondent": "r-1", "answers": [{"item": "needs-matched", "value": 4}]}],
                "results": [
                    {"item": "needs-matched", "agree_percent": 91, "points": [{"point": 5, "count": 2}]}
                ],
            },
            "later_checks": [
                {"due": "10 months after end", "level": "behaviour", "survey": {"anonymous": True}}
            ],
        }
    )
    assert evaluation == Evaluation.model_validate(evaluation.to_data())
    assert evaluation == pickle.loads(pickle.dumps(evaluation))  # noqa: S301 -- made in this line
    assert hash(evaluation) == hash(Evaluation.model_validate(evaluation.to_data()))
