from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dialogue.long_run_of_talks import RULE
from mutuallearning.testing.rules import judging, places

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


def test_talks_that_follow_each_other_are_one_run() -> None:
    (hit,) = agenda(day(("panel", "09:00", "09:40"), ("presentation", "09:40", "10:20"))).hits
    assert ("/agenda/days/0/sessions/0", 80) == (hit.at, hit.params["minutes"])


def test_the_order_is_that_of_the_clock() -> None:
    judgement = agenda(day(("presentation", "09:40", "10:20"), ("panel", "09:00", "09:40")))
    assert ["/agenda/days/0/sessions/1"] == places(judgement)


def test_a_gap_a_break_or_another_session_ends_a_run() -> None:
    first, last = ("panel", "09:00", "09:40"), ("panel", "09:50", "10:30")
    assert "met" == agenda(day(first, last)).outcome
    assert "met" == agenda(day(first, ("break", "09:40", "09:50"), last)).outcome
    assert "met" == agenda(day(first, ("questions", "09:40", "09:50"), last)).outcome
    assert "met" == agenda(lengths(("panel", 40), ("break", None), ("panel", 40))).outcome
    assert "not_met" == agenda(lengths(("panel", 40), ("panel", 40))).outcome


def test_who_has_another_session_to_go_to_need_not_listen() -> None:
    talks = [("panel", "09:00", "09:40"), ("panel", "09:40", "10:20")]
    assert "not_met" == agenda(day(*talks, ("presentation", "09:00", "09:40"))).outcome
    assert "met" == agenda(day(*talks, ("working-group", "09:30", "09:50"))).outcome


def test_the_runs_of_two_days_do_not_join() -> None:
    assert "met" == agenda(lengths(("panel", 40)), lengths(("panel", 40))).outcome


def test_what_may_be_a_talk_leaves_it_open() -> None:
    assert "not_judged" == agenda(lengths(("panel", 40), (None, 40))).outcome
    assert "met" == agenda(lengths(("panel", 40), ("discussion", 10), (None, 40))).outcome
    assert "not_judged" == agenda(lengths(("panel", 40), ("panel", None))).outcome


def test_it_holds_for_every_format() -> None:
    assert "not_met" == agenda(lengths(("presentation", 90)), format=None).outcome
