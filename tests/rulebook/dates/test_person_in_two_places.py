from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dates.person_in_two_places import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


def session(start: str, end: str, **more: object) -> dict[str, object]:
    return {"start": start, "end": end, "leads": [], "speakers": [], "group": [], **more}


def day(*sessions: dict[str, object]) -> Judgement:
    return judged(agenda={"days": [{"date": "2026-05-06", "sessions": sessions}]})


def test_people_of_two_tracks_at_once_are_named_in_one_finding() -> None:
    found = day(
        session("09:00", "10:00", track="a", leads=["x"], speakers=["y"]),
        session("09:30", "10:30", track="b", group=["z", "y", "x"]),
    )
    assert ["/agenda/days/0/sessions/1"] == places(found)
    assert ("x", "y") == found.hits[0].params["people"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"track": "a", "leads": ["x"]}, {"track": "b", "leads": ["y"]}),
        ({"track": "a", "leads": ["x"]}, {"track": "a", "leads": ["x"]}),
        ({"track": "a", "leads": ["x"]}, {"leads": ["x"]}),
    ],
)
def test_others_and_overlaps_within_a_track_are_not_its_business(
    first: dict[str, object], second: dict[str, object]
) -> None:
    assert "met" == day(session("09:00", "10:00", **first), session("09:30", "10:30", **second)).outcome


def test_a_session_in_ones_own_track_does_not_hide_one_elsewhere() -> None:
    found = day(
        session("09:00", "11:00", track="a", leads=["x"]),
        session("09:00", "12:00", track="b", leads=["x"]),
        session("11:30", "12:30", track="a", leads=["x"]),
    )
    assert ["/agenda/days/0/sessions/1", "/agenda/days/0/sessions/2"] == places(found)


def test_one_after_the_other_is_fine() -> None:
    one, two = (
        session("09:00", "10:00", track="a", leads=["x"]),
        session("10:00", "11:00", track="b", leads=["x"]),
    )
    assert "met" == day(one, two).outcome


@pytest.mark.parametrize("unsaid", ["leads", "speakers", "group", "start", "end"])
def test_without_people_or_times_it_cannot_be_judged(unsaid: str) -> None:
    assert "not_judged" == day({**session("09:00", "10:00", track="a", leads=["x"]), unsaid: None}).outcome


def test_without_parallel_sessions_the_question_does_not_arise() -> None:
    assert "not_applicable" == day(session("09:00", "10:00", leads=["x"])).outcome


def test_a_day_without_sessions_leaves_it_open() -> None:
    one = session("09:00", "10:00", track="a", leads=["x"])
    days = [{"date": "2026-05-06", "sessions": [one]}, {"date": "2026-05-07"}]
    assert "met" == judged(agenda={"days": days[:1]}).outcome
    assert "not_judged" == judged(agenda={"days": days}).outcome
