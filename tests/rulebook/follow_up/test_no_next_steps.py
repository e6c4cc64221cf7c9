from __future__ import annotations

import pytest

from mutuallearning.rulebook.follow_up.no_next_steps import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="matchmaking", stage="final")


def agenda(*sessions: dict[str, object], **more: object) -> dict[str, object]:
    timed = [{"start": f"1{hour}:00", **session} for hour, session in enumerate(sessions)]
    return {"days": [{"sessions": timed}], **more}


@pytest.mark.parametrize(
    ("last", "outcome"),
    [
        ({"kind": "advice"}, "not_met"),
        ({"kind": "advice", "about": ["next-steps"]}, "met"),
        ({"kind": "next-steps"}, "met"),
        ({"kind": "reflection"}, "met"),
        ({"kind": "closing"}, "not_judged"),
        ({"kind": "discussion"}, "not_judged"),
        ({"kind": "exercise"}, "not_judged"),
        ({"kind": "x-circle"}, "not_judged"),
        ({}, "not_judged"),
    ],
)
def test_only_an_end_with_something_else_is_a_fault(last: dict[str, object], outcome: str) -> None:
    assert outcome == judged(agenda=agenda({"kind": "presentation"}, last)).outcome


def test_lunch_is_no_last_session() -> None:
    found = judged(agenda=agenda({"kind": "presentation"}, {"kind": "advice"}, {"kind": "meal"}))
    assert ["/agenda/days/0/sessions/1"] == places(found)


def test_what_is_not_all_is_not_judged() -> None:
    assert "not_judged" == judged(agenda=agenda({"kind": "advice"}, complete=False)).outcome
    assert "not_judged" == judged(agenda={"days": [{"sessions": [{"kind": "advice"}]}, {}]}).outcome
    last_day = {"sessions": [{"kind": "advice", "start": "10:00"}]}
    assert "not_judged" == judged(agenda={"days": [{}, last_day]}).outcome
    assert "not_met" == judged(agenda={"days": [last_day, last_day]}).outcome
    assert "not_judged" == judged(agenda={"days": [{"sessions": [{"kind": "advice"}]}]}).outcome


def test_formats_without_such_a_session_are_left_alone() -> None:
    assert "not_applicable" == judged(format="webinar", agenda=agenda({"kind": "advice"})).outcome
    assert "not_applicable" == judged(format="peer-review", agenda=agenda({"kind": "advice"})).outcome
