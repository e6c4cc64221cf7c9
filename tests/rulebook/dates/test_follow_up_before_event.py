from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.rulebook.dates.follow_up_before_event import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


ALL: dict[str, Any] = {
    "dates": {"start": "2026-05-06", "end": "2026-05-07"},
    "follow_up": {
        "due": "10 months after end",
        "response_due": "2026-08-01",
        "meetings": [{"due": "2027-03"}],
        "actions": [{"what": "Answer", "due": "3 months after end"}],
    },
    "evaluation": {"survey": {"due": "at end"}, "later_check": "10 months after end"},
}


def test_all_after_the_event() -> None:
    assert "met" == judged(**ALL).outcome


@pytest.mark.parametrize(
    ("part", "value", "at"),
    [
        ("due", "2026-05-06", "/follow_up/due"),
        ("response_due", "2026-05-06", "/follow_up/response_due"),
        ("meetings", [{"due": "1 week before start"}], "/follow_up/meetings/0/due"),
        ("actions", [{"what": "Answer", "due": "2025"}], "/follow_up/actions/0/due"),
    ],
)
def test_what_is_due_before_its_end(part: str, value: object, at: str) -> None:
    assert [at] == places(judged(**{**ALL, "follow_up": {**ALL["follow_up"], part: value}}))


def test_a_survey_and_a_later_check_before_its_end() -> None:
    evaluation = {"survey": {"due": "2026-05-01"}, "later_check": "2026-04"}
    found = judged(**{**ALL, "evaluation": evaluation})
    assert ["/evaluation/survey/due", "/evaluation/later_check"] == places(found)


YEAR = {"start": "2026-09-07", "end": "2027-06-25"}


@pytest.mark.parametrize(
    ("dates", "due", "outcome"),
    [
        (YEAR, "2026-09-07", "met"),
        (YEAR, "2027-01-29", "met"),
        (YEAR, "2 weeks before end", "met"),
        (YEAR, "2026-09-01", "not_met"),
        (YEAR, "1 week before start", "not_met"),
        ({"start": "2026-09-07", "end": "2026-09-14"}, "2026-09-10", "met"),
        ({"start": "2026-09-07", "end": "2026-09-11"}, "2026-09-10", "not_met"),
        ({"start": "2026-09", "end": "2026-09-30"}, "2026-09-29", "not_judged"),
        (None, "2 weeks before end", "not_judged"),
    ],
)
def test_what_goes_on_for_a_year_has_its_meetings_in_between(
    dates: dict[str, str] | None, due: str, outcome: str
) -> None:
    follow_up = {
        "due": "1 year after end",
        "response_due": "6 months after end",
        "meetings": [{"due": due}],
        "actions": [{"what": "Note what was tried", "due": due}],
    }
    evaluation = {"survey": {"due": due}, "later_check": "1 year after end"}
    assert outcome == judged(dates=dates, follow_up=follow_up, evaluation=evaluation).outcome


def test_what_comes_of_a_year_is_not_seen_within_it() -> None:
    found = judged(dates=YEAR, follow_up={"due": "2027-01-29"}, evaluation={"later_check": "2027-02-01"})
    assert ["/follow_up/due", "/evaluation/later_check"] == places(found)


@pytest.mark.parametrize("part", ["due", "response_due", "meetings", "actions"])
def test_what_is_not_said_cannot_be_judged(part: str) -> None:
    follow_up = {key: value for key, value in ALL["follow_up"].items() if key != part}
    assert "not_judged" == judged(**{**ALL, "follow_up": follow_up}).outcome


def test_decided_to_have_no_meetings_and_actions() -> None:
    follow_up = {**ALL["follow_up"], "meetings": [], "actions": []}
    assert "met" == judged(**{**ALL, "follow_up": follow_up}).outcome


def test_dates_that_are_not_precise_enough() -> None:
    assert "not_judged" == judged(**{**ALL, "dates": {"start": "2026"}}).outcome
