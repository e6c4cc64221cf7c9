from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dates.sessions_overlap import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


def session(start: str | None, end: str | None, **more: object) -> dict[str, object]:
    return {"start": start, "end": end, **more}


def day(*sessions: dict[str, object]) -> Judgement:
    return judged(agenda={"days": [{"date": "2026-05-06", "sessions": sessions}]})


def positions(judgement: Judgement) -> list[int]:
    return [int(at.rpartition("/")[2]) for at in places(judgement)]


def test_sessions_one_after_the_other_are_fine() -> None:
    assert "met" == day(session("09:00", "10:00"), session("10:00", "11:00")).outcome


def test_the_later_start_is_marked_whatever_the_order_in_the_plan() -> None:
    assert [0] == positions(day(session("09:30", "10:30"), session("09:00", "10:00")))


def test_one_finding_for_each_session_that_starts_too_early() -> None:
    found = day(session("09:00", "12:00"), session("10:00", "10:30"), session("11:00", "11:30"))
    assert [1, 2] == positions(found)
    assert ["12:00", "12:00"] == [hit.params["end"] for hit in found.hits]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({"track": "a"}, {"track": "b"}, []),
        ({"track": "a"}, {"track": "a"}, [1]),
        ({"track": "a"}, {}, [1]),
        ({}, {"track": "a"}, [1]),
        ({"group": ["x"]}, {"group": ["y"]}, []),
        ({"group": ["x"]}, {"track": "a"}, []),
        ({"group": ["x"]}, {}, [1]),
        ({"group": ["x"], "track": "a"}, {"group": ["y"], "track": "a"}, [1]),
    ],
)
def test_tracks_and_groups_run_in_parallel_and_what_is_for_all_does_not(
    first: dict[str, object], second: dict[str, object], found: list[int]
) -> None:
    assert found == positions(day(session("09:00", "10:00", **first), session("09:30", "10:30", **second)))


def test_a_long_session_of_one_track_does_not_hide_a_shorter_one_of_another() -> None:
    found = day(
        session("09:00", "12:00", track="a"),
        session("09:00", "10:00", track="b"),
        session("09:30", "10:30", track="b"),
    )
    assert [2] == positions(found)


def test_a_session_without_an_end_overlaps_what_still_runs_at_its_start() -> None:
    assert [1] == positions(day(session("09:00", "10:00"), session("09:30", None)))
    assert "not_judged" == day(session("09:00", "10:00"), session("10:00", None)).outcome
    assert "not_judged" == day(session("09:00", "10:00"), session(None, None)).outcome


def test_days_do_not_overlap_each_other() -> None:
    days = [{"sessions": [session("09:00", "10:00")]}, {"sessions": [session("09:30", "10:30")]}]
    assert "met" == judged(agenda={"days": days}).outcome


def test_a_day_of_which_nothing_is_said_is_not_judged() -> None:
    days = [{"sessions": [session("09:00", "10:00")]}, {"title": "Second day"}]
    assert "not_judged" == judged(agenda={"days": days}).outcome
