from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.cycle.accepted_without_action import RULE
from mutuallearning.testing.rules import judge_document, judge_text, judging, places

ASK = {"id": "ask", "text": "Ask first", "response": {"answer": "accept"}}
TELL = {"id": "tell", "text": "Tell all", "response": {"answer": "accept"}}
FOR_ASK = {"what": "We ask", "recommendations": ["ask"]}
FOR_TELL = {"what": "We tell", "recommendations": ["tell"]}

judged = judging(RULE, recommendations=[ASK, TELL])


def answered(answer: str | None, **more: object) -> dict[str, object]:
    return TELL | {"response": {"answer": answer}, **more}


def acting(*actions: object, **parts: object) -> Judgement:
    return judged(follow_up={"actions": actions}, **parts)


def one(assessment: dict[str, Any], **more: object) -> Judgement:
    data = {"kind": "benchlearning-cycle", "assessments": [{"id": "one", **assessment}], **more}
    return judge_document(RULE, data)


@pytest.mark.parametrize(
    ("actions", "outcome"),
    [
        ([FOR_ASK], "not_met"),
        ([FOR_ASK, FOR_TELL], "met"),
        ([FOR_ASK | {"recommendations": ["ask", "tell"]}], "met"),
        ([FOR_ASK, FOR_TELL | {"status": "dropped"}], "met"),
        # An action that does not say what it is for may be for this.
        ([FOR_ASK, {"what": "We meet"}], "not_judged"),
        ([FOR_ASK, {"what": "We meet", "recommendations": []}], "not_met"),
        ([{"what": "We meet", "recommendations": []}], "not_judged"),
        ([], "not_judged"),
    ],
)
def test_what_is_accepted_is_among_the_actions(actions: list[object], outcome: str) -> None:
    found = acting(*actions)
    assert outcome == found.outcome
    assert (["/recommendations/1/response/answer"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    ("recommendation", "outcome"),
    [
        (answered("accept"), "not_met"),
        (answered("partly"), "met"),
        (answered("reject"), "met"),
        (answered(None), "not_judged"),
        (TELL | {"response": None}, "not_judged"),
        (answered("accept", id=None), "not_judged"),
    ],
)
def test_only_a_whole_yes_asks_for_an_action(recommendation: dict[str, object], outcome: str) -> None:
    assert outcome == acting(FOR_ASK, recommendations=[ASK, recommendation]).outcome


def test_each_one_is_told_by_its_text() -> None:
    found = acting(FOR_ASK | {"recommendations": ["other"]})
    assert ["Ask first", "Tell all"] == [hit.params["text"] for hit in found.hits]


def test_what_is_not_said_is_not_judged() -> None:
    assert "not_judged" == acting(FOR_ASK, recommendations=None).outcome
    assert "not_judged" == judged(follow_up=None).outcome
    assert "not_judged" == acting(FOR_ASK, written_as="record").outcome


def test_without_advice_there_is_nothing_to_carry_out() -> None:
    assert "not_applicable" == acting(FOR_ASK, recommendations=[]).outcome


def test_the_change_agenda_of_an_assessment_is_its_own() -> None:
    given = {"recommendations": [ASK, TELL], "change_agenda": {"items": [FOR_ASK]}}
    at = "/assessments/0/recommendations/1/response/answer"
    assert [at] == places(one(given))
    assert "met" == one(given | {"change_agenda": {"items": [FOR_ASK, FOR_TELL]}}).outcome
    assert "not_judged" == one(given | {"change_agenda": None}).outcome
    assert "not_judged" == one(given, written_as="record").outcome
    assert "not_judged" == one({"change_agenda": {"items": [FOR_ASK]}}).outcome


def test_who_withdrew_carries_nothing_out() -> None:
    given = {"recommendations": [ASK, TELL], "change_agenda": {"items": [FOR_ASK]}}
    withdrawn = given | {"halts": [{"kind": "withdrawal"}]}
    assert "met" == one(withdrawn).outcome
    assert "not_met" == one(given | {"halts": [{"kind": "pause"}]}).outcome
    two = [{"id": "gone", **withdrawn}, {"id": "there", **given}]
    assert ["/assessments/1/recommendations/1/response/answer"] == places(one({}, assessments=two))


def test_the_action_plan_of_a_review_counts() -> None:
    review = {
        "kind": "peer-review-cycle",
        "recommendations": [ASK, TELL],
        "action_plan": {"items": [FOR_ASK]},
    }
    assert ["/recommendations/1/response/answer"] == places(judge_document(RULE, review))


def test_an_action_that_cannot_be_read_may_be_the_one() -> None:
    text = """
        mutuallearning: 1
        kind: activity-plan
        recommendations:
          - {id: ask, text: Ask first, response: {answer: accept}}
          - {id: tell, text: Tell all, response: {answer: accept}}
        follow_up:
          actions:
            - {what: We ask, recommendations: [ask]}
            - {what: We tell, recommendations: %s}
    """
    assert "met" == judge_text(RULE, text % "[tell]").outcome
    assert "not_judged" == judge_text(RULE, text % "7").outcome


def test_where_nothing_is_assessed_nothing_is_accepted() -> None:
    assert "not_judged" == one({}, assessments=None).outcome
    assert "not_applicable" == one({}, assessments=[]).outcome
