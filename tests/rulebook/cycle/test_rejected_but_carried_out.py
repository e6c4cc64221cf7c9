from __future__ import annotations

import pytest

from mutuallearning.rulebook.cycle.rejected_but_carried_out import RULE
from mutuallearning.testing.rules import judge_document, judging, places

ASK = {"id": "ask", "text": "Ask first", "response": {"answer": "accept"}}
MOVE = {"id": "move", "text": "Move out", "response": {"answer": "reject"}}
FOR_ASK = {"what": "We ask", "recommendations": ["ask"]}
FOR_MOVE = {"what": "We move", "recommendations": ["move"]}

judged = judging(RULE, recommendations=[ASK, MOVE])


@pytest.mark.parametrize(
    ("actions", "outcome"),
    [
        ([FOR_ASK, FOR_MOVE], "not_met"),
        ([FOR_MOVE], "not_met"),
        ([FOR_ASK], "met"),
        ([FOR_ASK, FOR_MOVE | {"status": "dropped"}], "met"),
        # An action that does not say what it is for may be for this.
        ([FOR_ASK, {"what": "We meet"}], "not_judged"),
        ([], "not_judged"),
    ],
)
def test_what_is_rejected_is_not_among_the_actions(actions: list[object], outcome: str) -> None:
    found = judged(follow_up={"actions": actions})
    assert outcome == found.outcome
    assert (["/recommendations/1/response/answer"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    ("recommendation", "outcome"),
    [
        (MOVE | {"response": {"answer": "partly"}}, "met"),
        (MOVE | {"response": {}}, "not_judged"),
        (MOVE | {"response": None}, "not_judged"),
        (MOVE | {"id": None}, "not_judged"),
    ],
)
def test_only_a_no_contradicts_a_deed(recommendation: dict[str, object], outcome: str) -> None:
    found = judged(recommendations=[ASK, recommendation], follow_up={"actions": [FOR_ASK, FOR_MOVE]})
    assert outcome == found.outcome


def test_it_is_told_once_however_many_carry_it_out() -> None:
    assert 1 == len(places(judged(follow_up={"actions": [FOR_MOVE, FOR_MOVE]})))


def test_each_assessment_is_judged_by_itself() -> None:
    one = {"id": "one", "recommendations": [MOVE], "change_agenda": {"items": [FOR_MOVE]}}
    two = {"id": "two", "recommendations": [MOVE], "change_agenda": {"items": [FOR_ASK]}}
    found = judge_document(RULE, {"kind": "benchlearning-cycle", "assessments": [one, two]})
    assert ["/assessments/0/recommendations/0/response/answer"] == places(found)
