from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.visits_without_a_way import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="study-visit")


def day(*starts: str, ends: tuple[str | None, ...], kind: str | None = "site-visit") -> dict[str, object]:
    pairs = zip(starts, ends, strict=True)
    return {"sessions": [{"kind": kind, "start": start, "end": end} for start, end in pairs]}


@pytest.mark.parametrize(
    ("one", "outcome"),
    [
        (day("09:00", "10:00", "11:00", ends=("10:00", "11:00", "12:00")), "not_met"),
        (day("09:00", "10:00", ends=("10:00", "11:00")), "met"),
        (day("09:00", "10:00", "11:10", ends=("10:00", "11:00", "12:00")), "met"),
        (day("09:00", "10:00", "11:00", ends=("10:00", None, "12:00")), "not_judged"),
        (
            day("09:00", "10:00", "11:00", ends=("10:00", "11:00", "12:00"), kind="presentation"),
            "not_applicable",
        ),
        (day("09:00", ends=("10:00",), kind=None), "not_judged"),
        ({}, "not_judged"),
    ],
)
def test_there_is_time_to_get_there(one: dict[str, object], outcome: str) -> None:
    visit = day("09:00", ends=("10:00",))
    days = [one] if outcome == "not_applicable" else [one, visit]
    assert outcome == judged(agenda={"days": days}).outcome


def test_the_longest_row_of_a_day_is_told() -> None:
    starts = ("08:00", "09:00", "10:00", "13:00", "14:00", "15:00", "16:00")
    ends = ("09:00", "10:00", "11:00", "14:00", "15:00", "16:00", "17:00")
    assert ["/agenda/days/0/sessions/3"] == places(judged(agenda={"days": [day(*starts, ends=ends)]}))
