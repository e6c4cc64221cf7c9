from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.access_needs_not_asked import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="study-visit", stage="final")

COMES = {"id": "head", "nomination": {"status": "confirmed"}}
MAY_COME = {"id": "other", "nomination": {"status": "invited"}}


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"registration": {"asks_access_needs": True}}, "met"),
        ({"registration": {"asks_access_needs": False}}, "not_met"),
        ({"actors": [COMES, {"id": "host"}]}, "not_judged"),
        ({"actors": [COMES, MAY_COME]}, "not_met"),
        ({"actors": [MAY_COME, {"id": "host"}], "participants": 2}, "not_judged"),
        ({"actors": [MAY_COME, {"id": "host"}], "participants": 3}, "not_met"),
        ({"actors": [MAY_COME, {"id": "host"}], "participants": "around 2"}, "not_met"),
        ({"actors": [COMES], "registration": {"deadline": "2027-01-10"}}, "not_met"),
    ],
)
def test_who_signs_up_is_asked(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome


def test_once_it_is_over_nobody_can_be_asked() -> None:
    done = judged(stage="done", registration={"asks_access_needs": False})
    assert ("not_judged", "the event is over, and it could only be planned before") == (
        done.outcome,
        done.because,
    )
