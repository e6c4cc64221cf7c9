from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.rulebook.dates.preparation_after_start import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)

ALL: dict[str, Any] = {
    "dates": {"start": "2026-05-06", "end": "2026-05-08"},
    "registration": {"deadline": "4 weeks before start"},
    "selection": {"nomination_deadline": "2026-03"},
    "preparation": [{"title": "Briefing", "due": "2026-05-05"}],
}


def test_all_before_the_event() -> None:
    assert "met" == judged(**ALL).outcome
    assert "met" == judged(**{**ALL, "preparation": []}).outcome


@pytest.mark.parametrize(
    ("part", "value", "at"),
    [
        ("registration", {"deadline": "2026-05-07"}, "/registration/deadline"),
        ("selection", {"nomination_deadline": "2 days after start"}, "/selection/nomination_deadline"),
        ("preparation", [{"due": "2026-05-06"}, {"due": "2026-06"}], "/preparation/1/due"),
    ],
)
def test_each_place_after_the_start_is_a_finding(part: str, value: object, at: str) -> None:
    assert [at] == places(judged(**{**ALL, part: value}))


def test_three_places_are_three_findings() -> None:
    late = {"registration": {"deadline": "2027"}, "selection": {"nomination_deadline": "2027"}}
    assert 3 == len(judged(**{**ALL, **late, "preparation": [{"due": "1 week after end"}]}).hits)


def test_a_meeting_between_two_visits_prepares_the_second() -> None:
    def outcome(end: str) -> str:
        dates = {"start": "2026-05-06", "end": end}
        return judged(**{**ALL, "dates": dates, "preparation": [{"due": "2026-06-01"}]}).outcome

    assert ["met", "not_judged", "not_met"] == [outcome(end) for end in ("2026-09-08", "2026", "2026-05-07")]


@pytest.mark.parametrize("part", ["dates", "registration", "selection", "preparation"])
def test_what_is_not_said_cannot_be_judged(part: str) -> None:
    assert "not_judged" == judged(**{key: value for key, value in ALL.items() if key != part}).outcome


def test_a_date_that_may_be_before_is_no_fault() -> None:
    assert "not_judged" == judged(**{**ALL, "registration": {"deadline": "2026-05"}}).outcome
    assert "met" == judged(**{**ALL, "registration": {"deadline": "at start"}}).outcome
