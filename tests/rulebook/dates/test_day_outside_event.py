from __future__ import annotations

import pytest

from mutuallearning.rulebook.dates.day_outside_event import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review")


def day(date: str | None, **dates: str) -> str:
    return judged(agenda={"days": [{"date": date}]}, dates=dates).outcome


@pytest.mark.parametrize(
    ("date", "dates", "outcome"),
    [
        ("2026-05-06", {"start": "2026-05-06", "end": "2026-05-07"}, "met"),
        ("2026-05-08", {"start": "2026-05-06", "end": "2026-05-07"}, "not_met"),
        ("2026-05-05", {"start": "2026-05-06", "end": "2026-05-07"}, "not_met"),
        ("2026-05", {"start": "2026-05-06", "end": "2026-05-07"}, "met"),
        ("2026-05-06", {"start": "2026-05", "end": "2026-06"}, "met"),
        ("2026-05-06", {"start": "2026-05-06"}, "met"),
        ("2026-05-07", {"start": "2026-05-06"}, "not_met"),
        ("2026-05-31", {"start": "2026-05"}, "met"),
        ("2026-05-05", {"start": "2026-05-06"}, "not_met"),
        ("2026-05-08", {"end": "2026-05-07"}, "not_met"),
        ("2026-05-08", {}, "not_judged"),
        (None, {"start": "2026-05-06", "end": "2026-05-07"}, "not_judged"),
    ],
)
def test_a_day_is_outside_if_that_is_sure(date: str | None, dates: dict[str, str], outcome: str) -> None:
    assert outcome == day(date, **dates)


def test_a_group_that_meets_again_and_again_may_have_said_the_first_day_only() -> None:
    days = {"days": [{"date": "2026-06-03"}]}
    found = judged(format="action-learning-set", agenda=days, dates={"start": "2026-05-06"})
    assert "not_judged" == found.outcome
    assert "not_judged" == judged(format=None, agenda=days, dates={"start": "2026-05-06"}).outcome


def test_a_day_without_a_date_leaves_it_open_unless_another_is_outside() -> None:
    dates = {"start": "2026-05-06", "end": "2026-05-07"}
    inside, outside, open_ = {"date": "2026-05-06"}, {"date": "2026-05-08"}, {"title": "Later"}
    assert "not_judged" == judged(agenda={"days": [inside, open_]}, dates=dates).outcome
    assert ["/agenda/days/1/date"] == places(judged(agenda={"days": [open_, outside]}, dates=dates))
