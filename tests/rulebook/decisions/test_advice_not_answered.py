from __future__ import annotations

import datetime

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.decisions.advice_not_answered import RULE
from mutuallearning.testing.rules import judge_plan

TODAY = datetime.date(2026, 7, 1)
ANSWERED = {"text": "Ask", "response": {"answer": "accept"}}
OPEN = {"text": "Listen"}


def advice(*given: object, due: str | None = "2026-06-30", **parts: object) -> Judgement:
    plan = {"recommendations": given, "follow_up": {"response_due": due}, **parts}
    return judge_plan(RULE, plan, as_of=TODAY)


def test_one_finding_counts_what_is_open() -> None:
    (hit,) = advice(ANSWERED, OPEN, {"text": "Wait", "response": {"reason": "Later"}}).hits
    assert "/recommendations/1/response" == hit.at
    assert {"count": 2, "all": 3, "what": "the answer", "due": "2026-06-30"} == hit.params
    assert [("/recommendations/2/response", "not answered either")] == list(hit.related)


@pytest.mark.parametrize(
    ("due", "parts", "outcome"),
    [
        ("2026-06-30", {}, "not_met"),
        ("2026-07-01", {}, "not_judged"),
        ("2026-07-02", {}, "met"),
        ("2026-06", {}, "not_met"),
        ("2026-07", {}, "not_judged"),
        (None, {}, "not_judged"),
        (None, {"follow_up": None}, "not_judged"),
        ("2 weeks after end", {}, "not_judged"),
        ("2 weeks after end", {"dates": {"start": "2026-05-04"}}, "not_met"),
        ("2026-06-30", {"written_as": "record"}, "not_judged"),
    ],
)
def test_it_speaks_when_the_day_is_surely_over(
    due: str | None, parts: dict[str, object], outcome: str
) -> None:
    assert outcome == advice(ANSWERED, OPEN, due=due, **parts).outcome


@pytest.mark.parametrize(
    ("follow_up", "outcome", "what"),
    [
        ({"due": "2026-06-30"}, "not_met", ["the follow-up"]),
        ({"due": "2026-07-01"}, "not_judged", []),
        # Until then nobody has said by when there is to be an answer.
        ({"due": "2026-07-02"}, "not_judged", []),
        ({"due": "2026-06-30", "response_due": "2026-07-02"}, "met", []),
        ({"due": "2026-07-02", "response_due": "2026-06-30"}, "not_met", ["the answer"]),
        ({"due": "2026-06-30", "response_due": "2 weeks after end"}, "not_judged", []),
    ],
)
def test_where_no_day_was_set_the_follow_up_is_the_last_one(
    follow_up: dict[str, str], outcome: str, what: list[str]
) -> None:
    found = advice(OPEN, follow_up=follow_up)
    assert (outcome, what) == (found.outcome, [hit.params["what"] for hit in found.hits])


def test_all_answered_is_all_that_is_asked() -> None:
    assert "met" == advice(ANSWERED, due=None).outcome
    assert "not_applicable" == advice().outcome
    assert (
        "not_judged" == judge_plan(RULE, {"follow_up": {"response_due": "2026-06-30"}}, as_of=TODAY).outcome
    )


def test_without_a_date_to_judge_at_it_is_not_asked() -> None:
    plan = {"recommendations": [OPEN], "follow_up": {"response_due": "2026-06-30"}}
    assert "not_judged" == judge_plan(RULE, plan).outcome
