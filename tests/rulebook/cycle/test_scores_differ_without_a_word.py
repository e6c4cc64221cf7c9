from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.cycle.scores_differ_without_a_word import RULE
from mutuallearning.testing.rules import judge_document, places

LEVELS = {"kind": "ordinal", "minimum": 1, "maximum": 6, "step": 1}
TENTHS = {"kind": "ordinal", "minimum": 0, "maximum": 1, "step": 0.1}


def model(scale: dict[str, Any] | None = LEVELS, of_b1: dict[str, Any] | None = None) -> dict[str, Any]:
    criteria = [{"id": "a1"}, {"id": "b1", "scale": of_b1}]
    return {"id": "house", "scale": scale, "sections": [{"criteria": criteria}]}


def pair(own: float | None, other: float | None, criterion: str = "a1", **external: object) -> list[object]:
    shared = {"criterion": criterion, "aspect": external.pop("aspect", None)}
    return [shared | {"by": "self", "value": own}, shared | {"by": "external", "value": other, **external}]


def cycle(assessment: dict[str, Any], **more: object) -> Judgement:
    one = {"id": "north", **assessment}
    data = {
        "kind": "benchlearning-cycle",
        "model": "house",
        "excellence_models": [model()],
        "assessments": [one],
    }
    return judge_document(RULE, data | more)


def scored(*pairs: list[object], **more: object) -> Judgement:
    return cycle({"scores": [score for pair in pairs for score in pair]}, **more)


@pytest.mark.parametrize(
    ("own", "other", "outcome"),
    [
        (4, 2, "not_met"),
        (2, 4, "not_met"),
        (4, 3, "met"),
        (3, 4, "met"),
        (4, 4, "met"),
        (None, 4, "not_judged"),
        (4, None, "not_judged"),
    ],
)
def test_neighbouring_levels_are_near_enough(own: float | None, other: float | None, outcome: str) -> None:
    found = scored(pair(own, other))
    assert outcome == found.outcome
    assert (["/assessments/0/scores/1/rationale"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    "words",
    [
        {"rationale": "We saw it."},
        {"strengths": ["Clear"]},
        {"openings": ["Ask more"]},
        {"evidence": ["report"]},
    ],
)
def test_a_word_on_it_is_enough(words: dict[str, Any]) -> None:
    assert "met" == scored(pair(5, 2, **words)).outcome


def test_a_word_of_the_host_does_not_explain_what_others_saw() -> None:
    own = {"criterion": "a1", "by": "self", "value": 5, "rationale": "We do it."}
    assert "not_met" == scored([own, *pair(5, 2)[1:]]).outcome


def test_tenths_are_neighbours_too() -> None:
    assert "met" == scored(pair(0.3, 0.4), excellence_models=[model(TENTHS)]).outcome
    assert "not_met" == scored(pair(0.3, 0.5), excellence_models=[model(TENTHS)]).outcome


@pytest.mark.parametrize(
    "scale", [None, {**LEVELS, "step": None}, {**LEVELS, "kind": "points"}, {**LEVELS, "kind": None}]
)
def test_only_levels_tell_what_is_far(scale: dict[str, Any] | None) -> None:
    assert "not_judged" == scored(pair(5, 2), excellence_models=[model(scale)]).outcome


def test_a_criterion_may_have_its_own_levels() -> None:
    tens = [model(of_b1={"kind": "ordinal", "minimum": 0, "maximum": 30, "step": 10})]
    assert "met" == scored(pair(20, 10, "b1"), excellence_models=tens).outcome
    assert "not_met" == scored(pair(20, 0, "b1"), excellence_models=tens).outcome
    assert "not_met" == scored(pair(2, 4), excellence_models=tens).outcome


def test_a_model_that_is_not_written_down_has_no_levels() -> None:
    assert "not_judged" == scored(pair(5, 2), excellence_models=[]).outcome
    assert "not_judged" == scored(pair(5, 2, "z9")).outcome


def test_what_one_assessor_saw_is_not_what_they_agreed_on() -> None:
    assert "met" == scored(pair(5, 2, assessor="ann")).outcome
    assert "not_judged" == scored(pair(5, 2)[1:]).outcome
    assert "met" == scored(pair(None, 2, rationale="We saw it.")).outcome


def test_all_criteria_of_a_case_are_one_finding() -> None:
    b1 = [pair(6, 1, "b1", aspect="plan"), pair(1, 6, "b1", aspect="check")]
    found = scored(pair(5, 2), pair(1, 2, aspect="plan"), *b1)
    (hit,) = found.hits
    expected = {"case": 'Assessment "north"', "count": 2, "criteria": ("a1", "b1")}
    assert expected == hit.params
    assert [f"/assessments/0/scores/{number}" for number in (5, 7)] == [at for at, _ in hit.related]


def test_aspects_are_compared_one_by_one() -> None:
    other = pair(4, 4, aspect="check")
    assert "not_met" == scored(pair(5, 2, aspect="plan"), other).outcome
    assert "met" == scored(pair(2, 2, aspect="plan"), other).outcome


def test_what_is_not_said_is_not_judged() -> None:
    assert "not_judged" == cycle({}).outcome
    assert "not_judged" == scored(pair(5, 2), written_as="record").outcome
    assert "met" == scored(pair(5, 4), written_as="record").outcome


def test_who_withdrew_is_left_alone() -> None:
    scores = {"scores": pair(5, 2)}
    assert "met" == cycle(scores | {"halts": [{"kind": "withdrawal"}]}).outcome
    assert "not_met" == cycle(scores | {"halts": [{"kind": "pause"}]}).outcome
    two = [{"id": "gone", "halts": [{"kind": "withdrawal"}], **scores}, {"id": "there", **scores}]
    assert ["/assessments/1/scores/1/rationale"] == places(cycle({}, assessments=two))


def test_a_review_is_scored_too() -> None:
    data = {
        "kind": "peer-review-cycle",
        "model": "house",
        "excellence_models": [model()],
        "scores": pair(5, 2),
    }
    assert ["/scores/1/rationale"] == places(judge_document(RULE, data))


def test_an_assessment_may_use_another_model() -> None:
    tens = {**model({"kind": "ordinal", "minimum": 0, "maximum": 30, "step": 10}), "id": "older"}
    both = [model(), tens]
    assert "met" == cycle({"scores": pair(20, 10), "model": "older"}, excellence_models=both).outcome
    assert "not_met" == cycle({"scores": pair(5, 2)}, excellence_models=both).outcome
    assert "not_judged" == cycle({"scores": pair(5, 2)}, excellence_models=both, model=None).outcome


def test_where_nothing_is_assessed_nothing_is_scored() -> None:
    assert "not_judged" == cycle({}, assessments=None).outcome
    assert "not_applicable" == cycle({}, assessments=[]).outcome


def test_a_criterion_of_which_nothing_is_known_does_not_hide_the_others() -> None:
    assert ["/assessments/0/scores/3/rationale"] == places(scored(pair(None, 2), pair(5, 2, "b1")))
