from __future__ import annotations

import pytest

from mutuallearning.rulebook.dates.day_outside_event import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE)


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
        ("2026-05-07", {"start": "2026-05-06"}, "not_judged"),
        ("2026-05-05", {"start": "2026-05-06"}, "not_met"),
        ("2026-05-08", {"end": "2026-05-07"}, "not_met"),
        ("2026-05-08", {}, "not_judged"),
        (None, {"start": "2026-05-06", "end": "2026-05-07"}, "not_judged"),
    ],
)
def test_a_day_is_outside_if_that_is_sure(date: str | None, dates: dict[str, str], outcome: str) -> None:
    assert outcome == day(date, **dates)
