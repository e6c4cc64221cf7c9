from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dates.dates_out_of_order import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


def days(*dates: str | None) -> Judgement:
    return judged(agenda={"days": [{"date": date} for date in dates]})


@pytest.mark.parametrize(
    ("dates", "positions"),
    [
        (("2026-05-07", "2026-05-06"), [1]),
        (("2026-05-06", "2026-05-06"), [1]),
        (("2026-05-08", "2026-05-06", "2026-05-07"), [1]),
        (("2026-05-06", "2026-05-07", "2026-05-06"), [2]),
        (("2026-05-07", "2026-05", "2026-05-06"), [2]),
        (("2026-05-07", "2026-04"), [1]),
        (("2026-05-07", None, "2026-05-06"), [2]),
        (("2026-05-06", "2026-05", "2026-05-06"), [2]),
    ],
)
def test_what_is_surely_not_after_the_day_before(dates: tuple[str | None, ...], positions: list[int]) -> None:
    assert [f"/agenda/days/{position}/date" for position in positions] == places(days(*dates))


@pytest.mark.parametrize(
    "dates",
    [("2026-05-06",), ("2026-05-06", "2026-05-07"), ("2026-05", "2026-05"), ("2026-05", "2026-05-01")],
)
def test_what_may_be_in_order_is_fine(dates: tuple[str, ...]) -> None:
    assert "met" == days(*dates).outcome


def test_days_without_a_date_are_not_judged() -> None:
    assert "not_judged" == days("2026-05-06", None).outcome
    assert "not_judged" == days(None).outcome
    assert "not_applicable" == days().outcome
