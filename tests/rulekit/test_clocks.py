from __future__ import annotations

import datetime

import pytest

from mutuallearning.rulekit.clocks import DAY, minutes_ahead


@pytest.mark.parametrize(
    ("date", "there", "ahead"),
    [
        (datetime.date(2026, 1, 7), "Europe/Lisbon", -60),
        (datetime.date(2026, 5, 6), "Asia/Kolkata", 210),
        (datetime.date(2026, 3, 17), "America/New_York", -300),
        (datetime.date(2026, 5, 6), "Europe/Vienna", 0),
        (datetime.date(9999, 12, 31), "Pacific/Auckland", 720),
    ],
)
def test_clocks_differ_as_on_that_day(date: datetime.date, there: str, ahead: int) -> None:
    assert ahead == minutes_ahead(date.toordinal() * DAY + 18 * 60, "Europe/Vienna", there)
