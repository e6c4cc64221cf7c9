"""Scores of both sides beside each other: facts in the order of the model, no ranking, nothing filled in."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.excellence import ExcellenceModel
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.models.scores import Score, gaps

MODEL = ExcellenceModel.model_validate(
    {"id": "model", "sections": [{"criteria": [{"id": "a1", "title": "Goals"}, {"id": "a2"}, {"id": "b1"}]}]}
)


def score(criterion: str, by: str, value: float | None, **more: object) -> Score:
    return Score.model_validate({"criterion": criterion, "by": by, "value": value, **more})


def test_both_sides_in_the_order_of_the_model() -> None:
    scores = (
        score("b1", "self", 5),
        score("b1", "external", 2),
        score("a1", "self", 3),
        score("z9", "self", 1),
    )
    found = gaps(scores, MODEL)
    assert ["a1", "a2", "b1", "z9"] == [gap.criterion for gap in found]
    assert [None, None, -3, None] == [gap.difference for gap in found]
    assert [3, None, 5, 1] == [gap.own for gap in found]
    assert [False, False, False, True] == [gap.unknown_criterion for gap in found]
    assert "Goals" == found[0].title


def test_without_a_model_in_the_order_of_the_scores() -> None:
    found = gaps((score("b1", "self", 5), score("a1", "external", 2)), None)
    assert [("b1", 5, None), ("a1", None, 2)] == [(gap.criterion, gap.own, gap.external) for gap in found]
    assert [False, False] == [gap.unknown_criterion for gap in found]
    assert () == gaps(None, None)


def test_aspects_are_kept_apart_and_single_assessors_left_out() -> None:
    scores = (
        score("a1", "self", 3, aspect="plan"),
        score("a1", "external", 4, aspect="plan"),
        score("a1", "self", 1, aspect="check"),
        score("a1", "external", 6, aspect="plan", assessor="one"),
    )
    found = [(gap.aspect, gap.own, gap.external) for gap in gaps(scores, MODEL) if gap.criterion == "a1"]
    assert [("plan", 3, 4), ("check", 1, None)] == found


def test_missing_values_stay_missing() -> None:
    (gap,) = (
        gap for gap in gaps((score("a1", "self", None), score("a1", "external", 4)), MODEL) if gap.title
    )
    assert (None, 4, None) == (gap.own, gap.external, gap.difference)


def test_nothing_is_scored_twice_by_the_same_side() -> None:
    twice = [{"criterion": "a1", "by": "self", "value": 1}, {"criterion": "a1", "by": "self", "value": 2}]
    with pytest.raises(ValidationError, match="scored twice by the service itself"):
        PeerReviewCycle.model_validate({"scores": twice})
    with pytest.raises(ValidationError, match="scored twice by the visitors"):
        BenchlearningCycle.model_validate(
            {"assessments": [{"id": "one", "scores": [{**one, "by": "external"} for one in twice]}]}
        )
    PeerReviewCycle.model_validate({"scores": [twice[0], {**twice[0], "assessor": "one"}]})
