from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.people.attendance_not_recorded import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="done")


def actors(attended: list[bool | None], **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    items = [{"id": f"actor-{number}", "attended": came} for number, came in enumerate(attended)]
    return judged(**{"actors": items} | more)


def test_each_actor_came_or_did_not() -> None:
    assert "met" == actors([True, False]).outcome
    assert ["/actors/1/attended"] == places(actors([True, None]))


def test_a_number_is_enough() -> None:
    assert "met" == actors([None], actual={"participants": 12}).outcome
    assert "met" == actors([None], parties=[{"id": "a", "actual_headcount": 2}]).outcome
    assert "not_met" == actors([None], parties=[{"id": "a", "actual_headcount": 2}, {"id": "b"}]).outcome
    assert "not_met" == actors([None], parties=[]).outcome


def test_who_declined_was_not_expected() -> None:
    gone = {"id": "gone", "nomination": {"status": "declined"}}
    assert "met" == judged(actors=[{"id": "there", "attended": True}, gone]).outcome


def test_without_any_record() -> None:
    assert ["/actual/participants"] == places(judged())


def test_before_the_end_there_is_nothing_to_record() -> None:
    assert "not_judged" == actors([None], stage="running").outcome
