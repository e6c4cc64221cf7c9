from __future__ import annotations

import pytest

from mutuallearning.rulebook.dialogue.held_as_talks import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="good-practice-seminar", stage="done")

TALK: dict[str, object] = {"kind": "presentation", "start": "09:00", "end": "12:00"}
MEAL: dict[str, object] = {"kind": "meal", "minutes": 120}


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        ({"kind": "questions", "minutes": 15}, "not_met"),
        ({"kind": "discussion", "minutes": 300}, "met"),
        ({"kind": "plenary", "minutes": 300}, "not_judged"),
        ({"kind": None, "minutes": 300}, "not_judged"),
        ({"kind": "questions"}, "not_judged"),
        ({"kind": "working-group", "minutes": 300, "track": "a"}, "not_judged"),
    ],
)
def test_what_was_held_was_no_row_of_talks(other: dict[str, object], outcome: str) -> None:
    assert outcome == judged(actual={"agenda": {"days": [{"sessions": [TALK, MEAL, other]}]}}).outcome


def test_a_day_without_sessions_leaves_the_question_open() -> None:
    assert "not_judged" == judged(actual={"agenda": {"days": [{"sessions": [TALK]}, {}]}}).outcome


def test_breaks_alone_are_no_work() -> None:
    assert "not_applicable" == judged(actual={"agenda": {"days": [{"sessions": [MEAL]}]}}).outcome


def test_all_that_may_have_been_talks_is_added_up() -> None:
    unclear = {"kind": "plenary", "minutes": 100}
    work = {"kind": "discussion", "minutes": 180}
    held = {"days": [{"sessions": [{"kind": "presentation", "minutes": 100}, work, unclear, unclear]}]}
    assert "not_judged" == judged(actual={"agenda": held}).outcome
