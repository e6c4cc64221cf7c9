from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.no_break import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def agenda(*sessions: tuple[str | None, str | None, str | None]) -> dict[str, object]:
    items = [{"kind": kind, "start": start, "end": end} for kind, start, end in sessions]
    return {"days": [{"sessions": items}]}


@pytest.mark.parametrize(
    ("sessions", "outcome"),
    [
        ((("discussion", "9:00", "11:00"),), "met"),
        ((("discussion", "9:00", "11:01"),), "not_met"),
        ((("panel", "9:00", "10:30"), ("discussion", "10:30", "11:30")), "not_met"),
        ((("panel", "9:00", "10:30"), ("discussion", "10:40", "11:30")), "met"),
        ((("panel", "9:00", "10:30"), ("break", "10:30", "10:45"), ("discussion", "10:45", "12:00")), "met"),
        ((("panel", "9:00", "10:30"), ("site-visit", "10:30", "13:00")), "met"),
        ((("panel", "9:00", "10:30"), ("site-visit", "10:30", "13:01")), "not_met"),
        ((("x-tour", "9:00", "13:01"),), "not_judged"),
        ((("x-tour", "9:00", "13:00"), ("site-visit", "13:00", "16:00")), "not_judged"),
        ((("panel", "9:00", "10:30"), (None, "10:30", "11:30")), "not_judged"),
        ((("panel", "9:00", "10:30"), ("x-tea", "10:30", "11:30")), "not_judged"),
        ((("panel", "9:00", None),), "not_judged"),
    ],
)
def test_any_pause_counts(
    sessions: tuple[tuple[str | None, str | None, str | None], ...], outcome: str
) -> None:
    assert outcome == judged(agenda=agenda(*sessions)).outcome


@pytest.mark.parametrize("kind", ["site-visit", "observation", "interview", "team-meeting"])
def test_visits_are_all_alike(kind: str) -> None:
    assert "met" == judged(agenda=agenda((kind, "8:00", "12:00"))).outcome
    (hit,) = judged(agenda=agenda((kind, "8:00", "12:00"), (kind, "12:00", "17:00"))).hits
    assert (540, 240) == (hit.params["minutes"], hit.params["most"])
    lunch = agenda((kind, "8:00", "12:00"), ("meal", "12:00", "13:00"), (kind, "13:00", "17:00"))
    assert "met" == judged(agenda=lunch).outcome


def test_a_day_is_found_once_for_the_stricter_limit() -> None:
    day = agenda(("discussion", "9:00", "12:00"), ("site-visit", "12:00", "15:00"))
    assert [120] == [hit.params["most"] for hit in judged(agenda=day).hits]


def test_the_order_on_the_page_does_not_matter() -> None:
    found = judged(agenda=agenda(("discussion", "10:30", "12:00"), ("panel", "9:00", "10:30")))
    assert [("/agenda/days/0/sessions/1", 180)] == [(hit.at, hit.params["minutes"]) for hit in found.hits]


@pytest.mark.parametrize(
    "beside",
    [
        [("meal", "11:30", "13:00"), ("debate", "11:45", "12:45")],
        [("debate", "9:30", "10:00")],
    ],
)
def test_what_goes_on_beside_a_meal_or_a_longer_session_makes_no_longer_run(
    beside: list[tuple[str, str, str]],
) -> None:
    found = judged(agenda=agenda(("panel", "9:00", "11:30"), *beside))
    assert [("/agenda/days/0/sessions/0", 150)] == [(hit.at, hit.params["minutes"]) for hit in found.hits]


def test_a_break_in_one_track_is_given_the_benefit_of_the_doubt() -> None:
    day = agenda(
        ("working-group", "9:00", "10:30"),
        ("break", "10:30", "10:45"),
        ("working-group", "9:00", "10:45"),
        ("discussion", "10:45", "12:00"),
    )
    assert "met" == judged(agenda=day).outcome


def test_a_day_without_sessions_leaves_it_open() -> None:
    assert "not_judged" == judged(agenda={"days": [{"sessions": [{"kind": "break"}]}, {}]}).outcome


@pytest.mark.parametrize(
    ("sessions", "minutes"),
    [
        ([("panel", 60), ("discussion", 90)], [150]),
        ([("panel", 60), ("break", None), ("discussion", 90)], []),
        ([("panel", 60), ("break", 15), ("discussion", 60), ("feedback", 90)], [150]),
        ([("site-visit", 150), ("site-visit", 120)], [270]),
    ],
)
def test_sessions_told_by_their_minutes_follow_each_other(
    sessions: list[tuple[str, int | None]], minutes: list[int]
) -> None:
    items = [{"kind": kind, "minutes": length} for kind, length in sessions]
    found = judged(agenda={"days": [{"sessions": items}]})
    assert minutes == [hit.params["minutes"] for hit in found.hits]
    assert ("not_met" if minutes else "met") == found.outcome


@pytest.mark.parametrize(
    "odd",
    [{"kind": "panel"}, {"kind": "panel", "minutes": 30, "track": "a"}, {"kind": "x-tea", "minutes": 30}],
)
def test_minutes_that_are_not_all_said_leave_it_open(odd: dict[str, object]) -> None:
    items = [{"kind": "discussion", "minutes": 110}, odd]
    assert "not_judged" == judged(agenda={"days": [{"sessions": items}]}).outcome
