"""CYC201 to CYC205: scores, assessors and services that do not hang together."""

from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.cycle import (
    assessor_from_assessed_service,
    external_view_alone,
    score_for_unknown_criterion,
    score_outside_scale,
    service_assessed_twice,
)
from mutuallearning.rulekit.rule import Rule
from mutuallearning.testing.rules import judge_document, places

SCALE, CRITERION = score_outside_scale.RULE, score_for_unknown_criterion.RULE

MODEL = {
    "id": "model",
    "scale": {"minimum": 1, "maximum": 6, "step": 1, "aspects": [{"id": "plan"}, {"id": "check"}]},
    "sections": [
        {"criteria": [{"id": "a1"}, {"id": "results", "scale": {"minimum": 0, "maximum": 100}}]},
    ],
}


def cycle(rule: Rule, *assessments: dict[str, Any], **more: object) -> Judgement:
    items = [{"id": f"number-{number}", **one} for number, one in enumerate(assessments)]
    return judge_document(rule, {"kind": "benchlearning-cycle", "assessments": items, **more})


def scored(rule: Rule, *scores: dict[str, Any], model: dict[str, Any] = MODEL) -> Judgement:
    given = [{"criterion": "a1", "by": "self", "value": 3, **one} for one in scores]
    return cycle(rule, {"scores": given}, model="model", excellence_models=[model])


@pytest.mark.parametrize(
    ("score", "found"),
    [
        ({"value": 6}, []),
        ({"value": 7}, ["/assessments/0/scores/0/value"]),
        ({"value": 2.5}, ["/assessments/0/scores/0/value"]),
        ({"criterion": "results", "value": 87.5}, []),
        ({"criterion": "results", "value": 101}, ["/assessments/0/scores/0/value"]),
    ],
)
def test_the_scale_is_that_of_the_model_or_of_the_criterion(score: dict[str, Any], found: list[str]) -> None:
    assert found == places(scored(SCALE, score))


@pytest.mark.parametrize("score", [{"value": None}, {"criterion": "z9"}])
def test_without_a_value_or_a_scale_it_is_not_judged(score: dict[str, Any]) -> None:
    assert "not_judged" == scored(SCALE, score).outcome


def test_a_scale_without_an_end_is_not_judged() -> None:
    assert "not_judged" == scored(SCALE, {}, model={**MODEL, "scale": {"minimum": 1}}).outcome
    assert "not_judged" == cycle(SCALE, {"scores": [{"criterion": "a1", "by": "self", "value": 3}]}).outcome


def test_an_assessment_may_use_another_version_of_the_model() -> None:
    older = {
        "id": "older",
        "scale": {"minimum": 0, "maximum": 10},
        "sections": [{"criteria": [{"id": "a1"}]}],
    }
    scores = [{"criterion": "a1", "by": "self", "value": 9}]
    both = {"model": "model", "excellence_models": [MODEL, older]}
    assert "met" == cycle(SCALE, {"scores": scores, "model": "older"}, **both).outcome
    assert ["/assessments/0/scores/0/value"] == places(cycle(SCALE, {"scores": scores}, **both))


def test_unknown_criteria_and_aspects_with_a_hint() -> None:
    judgement = scored(CRITERION, {"criterion": "result"}, {"aspect": "act"}, {"aspect": "plan"})
    assert ["/assessments/0/scores/0/criterion", "/assessments/0/scores/1/aspect"] == places(judgement)
    assert "; did you mean results?" == judgement.hits[0].params["hint"]


def test_criteria_that_are_not_written_down_are_not_judged() -> None:
    assert "not_judged" == scored(CRITERION, {}, model={"id": "model"}).outcome
    assert "not_judged" == scored(CRITERION, {}, model={**MODEL, "id": "other"}).outcome


def test_a_review_is_scored_too() -> None:
    data = {
        "model": "model",
        "excellence_models": [MODEL],
        "scores": [{"criterion": "z9", "by": "self", "value": 3}],
    }
    assert ["/scores/0/criterion"] == places(judge_document(CRITERION, {"kind": "peer-review-cycle", **data}))


def test_a_paper_is_an_own_view_too() -> None:
    rule = external_view_alone.RULE
    scores = [{"criterion": "a1", "by": "external", "value": 3}]
    assert ["/assessments/0/scores"] == places(cycle(rule, {"scores": scores}))
    assert "met" == cycle(rule, {"scores": scores, "papers": [{"kind": "self-assessment"}]}).outcome
    assert "not_judged" == cycle(rule, {"scores": scores}, written_as="record").outcome


def test_an_assessor_comes_from_elsewhere() -> None:
    rule = assessor_from_assessed_service.RULE
    parties = [{"id": "north", "organisation": "northern"}, {"id": "south"}]
    actors = [
        {"id": "own", "party": "north"},
        {"id": "body", "organisation": "northern"},
        {"id": "other", "party": "south"},
        {"id": "nobody-knows"},
    ]
    around: dict[str, Any] = {"parties": parties, "actors": actors}
    one = {"service": "north", "assessors": ["own", "other", "body"]}
    assert ["/assessments/0/assessors/0", "/assessments/0/assessors/2"] == places(cycle(rule, one, **around))
    assert "met" == cycle(rule, {"service": "south", "assessors": ["own"]}, **around).outcome
    assert "not_judged" == cycle(rule, {"service": "south", "assessors": ["nobody-knows"]}, **around).outcome
    assert "not_judged" == cycle(rule, {"service": "south"}, **around).outcome
    assert "not_judged" == cycle(rule, {"assessors": ["own"]}, **around).outcome
    both = {"id": "both", "party": "south", "organisation": "northern"}
    around["actors"] = [*actors, both]
    assert ["/assessments/0/assessors/0"] == places(cycle(rule, one | {"assessors": ["both"]}, **around))


def test_a_service_is_assessed_once_unless_it_withdrew() -> None:
    rule = service_assessed_twice.RULE
    north = {"service": "north"}
    judgement = cycle(rule, north, {"service": "south"}, north, north)
    assert ["/assessments/2/service", "/assessments/3/service"] == places(judgement)
    assert "met" == cycle(rule, {**north, "halts": [{"kind": "withdrawal"}]}, north).outcome
    assert "not_judged" == cycle(rule, north, {}).outcome
