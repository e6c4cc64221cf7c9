from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dates.follow_up_before_report import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-challenge")
REPORT: dict[str, object] = {"kind": "report", "due": "3 months after end"}
DATES = {"start": "2027-03-15", "end": "2027-03-18"}


def due(due: str | None, *papers: dict[str, object], dates: object = DATES, **more: object) -> Judgement:
    return judged(dates=dates, papers=papers or (REPORT,), follow_up={"due": due, **more})


@pytest.mark.parametrize(
    ("follow_up", "outcome"),
    [
        ("2 weeks after end", "not_met"),
        ("10 months after end", "not_judged"),
        ("1 week before end", "not_judged"),
    ],
)
def test_what_nobody_has_read_has_led_to_nothing(follow_up: str, outcome: str) -> None:
    # The host's answer has no date, so nothing is ever met here.
    assert outcome == due(follow_up).outcome


def test_both_dates_are_compared() -> None:
    late = "10 months after end"
    assert ["/follow_up/response_due"] == places(due(late, response_due="2 weeks after end"))
    assert "met" == due(late, response_due="4 months after end").outcome


def test_a_draft_is_something_to_read() -> None:
    draft: dict[str, object] = {"kind": "draft-report", "due": "4 weeks after end"}
    answer = "10 weeks after end"
    assert "met" == due("10 months after end", REPORT, draft, response_due=answer).outcome
    assert "not_met" == due("10 months after end", REPORT, response_due=answer).outcome


def test_dates_that_are_not_known_are_no_fault() -> None:
    assert "not_judged" == due("2 weeks after end", {"kind": "report"}).outcome
    assert "not_judged" == due("2 weeks after end", dates=None).outcome
    assert "not_applicable" == due("2 weeks after end", {"kind": "minutes"}).outcome
