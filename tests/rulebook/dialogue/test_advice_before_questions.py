from __future__ import annotations

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dialogue.advice_before_questions import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def agenda(*kinds: str | None) -> Judgement:
    return judged(agenda={"days": [{"sessions": [{"kind": kind} for kind in kinds]}]})


def test_asking_comes_first() -> None:
    assert "met" == agenda("presentation", "questions", "advice").outcome
    assert ["/agenda/days/0/sessions/1"] == places(agenda("presentation", "advice", "questions"))
    assert ["/agenda/days/0/sessions/1"] == places(agenda("presentation", "recommendations", "advice"))


def test_feedback_is_advice_only_where_somebody_asks() -> None:
    assert ["/agenda/days/0/sessions/1"] == places(agenda("presentation", "feedback", "questions"))
    assert "not_applicable" == agenda("presentation", "feedback").outcome


def test_a_session_that_may_be_for_questions_leaves_it_open() -> None:
    assert "not_judged" == agenda("presentation", None, "advice").outcome
    assert "not_judged" == agenda(None, "questions", "advice").outcome
    assert "not_judged" == agenda("x-fishbowl", "advice").outcome


def test_without_advice_the_question_does_not_arise() -> None:
    assert "not_applicable" == agenda("presentation", "discussion").outcome
    assert "not_applicable" == agenda("presentation", "panel").outcome


def test_a_session_that_may_be_for_questions_does_no_harm_before_one_that_is() -> None:
    assert "met" == agenda("panel", "questions", "advice").outcome
    assert "not_judged" == agenda("panel", "advice", "questions").outcome


def test_the_order_is_that_of_the_clock() -> None:
    sessions = [{"kind": "advice", "start": "11:00"}, {"kind": "questions", "start": "09:00"}]
    assert "met" == judged(agenda={"days": [{"sessions": sessions}]}).outcome


def test_advice_beside_questions_is_one_conversation() -> None:
    sessions = [
        {"kind": "presentation", "start": "09:00"},
        {"kind": "advice", "start": "10:00"},
        {"kind": "discussion", "start": "10:00"},
    ]
    assert "met" == judged(agenda={"days": [{"sessions": sessions}]}).outcome


def test_titles_say_nothing() -> None:
    sessions = [{"kind": "presentation", "title": "Questions?"}, {"kind": "advice", "title": "Our questions"}]
    assert ["/agenda/days/0/sessions/1"] == places(judged(agenda={"days": [{"sessions": sessions}]}))


def test_a_day_that_is_not_planned_yet_leaves_it_open() -> None:
    advice = {"sessions": [{"kind": "advice"}]}
    assert "not_judged" == judged(agenda={"days": [{"title": "First day"}, advice]}).outcome
