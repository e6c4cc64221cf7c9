from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dialogue.mostly_talk import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def day(*sessions: tuple[str | None, str | None, str | None]) -> dict[str, Any]:
    """Make a day of kinds, starts and ends."""
    return {
        "date": "2026-05-06",
        "sessions": [{"kind": kind, "start": start, "end": end} for kind, start, end in sessions],
    }


def lengths(*sessions: tuple[str | None, int | None]) -> dict[str, Any]:
    """Make a day of kinds and minutes."""
    return {"sessions": [{"kind": kind, "minutes": minutes} for kind, minutes in sessions]}


def agenda(*days: dict[str, Any], **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(agenda={"days": list(days)}, **more)


def test_the_share_is_of_working_time() -> None:
    talk = ("presentation", "09:00", "10:00")
    assert "met" == agenda(day(talk, ("break", "10:00", "11:00"), ("discussion", "11:00", "11:40"))).outcome
    (hit,) = agenda(day(talk, ("break", "10:00", "11:00"), ("discussion", "11:00", "11:30"))).hits
    assert {"share": 0.667, "limit": 0.6} == hit.params


def test_parallel_sessions_count_for_their_part_whatever_their_track() -> None:
    groups = [("working-group", "10:00", "10:30")] * 6
    assert "not_met" == agenda(day(("panel", "09:00", "10:00"), *groups)).outcome
    assert "met" == agenda(day(("panel", "09:00", "09:40"), *groups)).outcome


def test_lengths_are_enough_if_nothing_is_parallel() -> None:
    assert "not_met" == agenda(lengths(("presentation", 40), ("discussion", 20))).outcome
    assert "met" == agenda(lengths(("presentation", 20), ("break", None), ("discussion", 20))).outcome
    tracked = lengths(("presentation", 40), ("discussion", 20))
    tracked["sessions"][1]["track"] = "a"
    assert "not_judged" == agenda(tracked).outcome


def test_what_may_be_talk_leaves_it_open() -> None:
    assert "not_judged" == agenda(lengths(("presentation", 30), ("x-fishbowl", 30))).outcome
    assert "not_judged" == agenda(lengths(("presentation", 30), (None, 30))).outcome
    assert "met" == agenda(lengths(("presentation", 10), ("plenary", 10), ("discussion", 60))).outcome
    assert "not_met" == agenda(lengths(("presentation", 70), ("plenary", 30))).outcome


def test_an_agenda_with_holes_is_not_judged() -> None:
    full = lengths(("presentation", 40), ("discussion", 20))
    assert "not_judged" == agenda(full, {"title": "Second day"}).outcome
    assert "not_judged" == agenda(lengths(("presentation", 40), ("discussion", None))).outcome
    assert "not_judged" == agenda(day(("presentation", "09:00", "10:00"), ("discussion", None, None))).outcome
    assert "not_applicable" == agenda(lengths(("break", 20))).outcome


def test_formats_without_a_limit_are_left_alone() -> None:
    assert "not_judged" == agenda(lengths(("presentation", 40)), format=None).outcome


def test_a_case_may_be_a_talk_or_an_hour_of_questions() -> None:
    assert "not_judged" == agenda(lengths(("case-presentation", 60), ("discussion", 30))).outcome
    assert "met" == agenda(lengths(("case-presentation", 30), ("discussion", 60))).outcome
