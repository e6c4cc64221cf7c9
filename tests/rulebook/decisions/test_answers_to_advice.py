"""GOV307 and GOV308: advice that is not answered, and an answer that is older than the advice."""

from __future__ import annotations

import datetime

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.decisions import advice_not_answered, answered_before_event
from mutuallearning.testing.rules import judge_plan, judging, places

ANSWERED = {"text": "Ask", "response": {"answer": "accept"}}
OPEN = {"text": "Listen"}


def advice(*given: object, due: object = "2026-06-30", **parts: object) -> Judgement:
    plan = {"recommendations": given, "follow_up": {"response_due": due}, **parts}
    return judge_plan(advice_not_answered.RULE, plan, as_of=datetime.date(2026, 7, 1))


def test_one_finding_counts_what_is_open() -> None:
    (hit,) = advice(ANSWERED, OPEN, {"text": "Wait", "response": {"reason": "Later"}}).hits
    assert ("/recommendations/1/response", 2, 3) == (hit.at, hit.params["count"], hit.params["all"])
    assert [("/recommendations/2/response", "not answered either")] == list(hit.related)


@pytest.mark.parametrize(
    ("due", "parts", "outcome"),
    [
        ("2026-07-01", {}, "not_judged"),
        ("2026-07-02", {}, "met"),
        ("2026-07", {}, "not_judged"),
        (None, {}, "not_judged"),
        ("2 weeks after end", {}, "not_judged"),
        ("2 weeks after end", {"dates": {"start": "2026-05-04"}}, "not_met"),
        ("2026-06-30", {"written_as": "record"}, "not_judged"),
    ],
)
def test_it_speaks_when_the_day_is_surely_over(
    due: str | None, parts: dict[str, object], outcome: str
) -> None:
    assert outcome == advice(ANSWERED, OPEN, due=due, **parts).outcome


def test_all_answered_is_all_that_is_asked() -> None:
    assert "met" == advice(ANSWERED, due=None).outcome
    assert "not_applicable" == advice().outcome


answers = judging(answered_before_event.RULE, dates={"start": "2026-05-04", "end": "2026-05-05"})


@pytest.mark.parametrize(
    ("on", "parts", "outcome"),
    [
        ("2026-05-03", {}, "not_met"),
        ("2026-05-04", {}, "met"),
        ("2026-04", {}, "not_met"),
        ("2026-05", {}, "not_judged"),
        ("2026-05-06", {"actual": {"dates": {"start": "2026-06-08"}}}, "not_met"),
        ("2026-05-03", {"dates": None}, "not_judged"),
        ("2026-05-03", {"dates": {"start": "2026-05"}}, "not_judged"),
    ],
)
def test_an_answer_comes_after_the_first_day(on: str, parts: dict[str, object], outcome: str) -> None:
    given = [{"text": "Ask", "response": {"answer": "accept", "on": on}}]
    found = answers(recommendations=given, **parts)
    assert outcome == found.outcome
    assert (["/recommendations/0/response/on"] if outcome == "not_met" else []) == places(found)


def test_answers_without_a_day_leave_it_open() -> None:
    given = [ANSWERED, {"text": "Ask", "response": {"answer": "accept", "on": "2026-05-20"}}]
    assert "not_judged" == answers(recommendations=given).outcome
