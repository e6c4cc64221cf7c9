from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.untrained_assessor import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def assessor(**fields: object) -> dict[str, object]:
    return {"id": "a", "roles": ["external-assessor"], **fields}


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"first_time": True, "trained": True}, "met"),
        ({"first_time": True, "trained": False}, "not_met"),
        ({"trained": False}, "not_met"),
        ({"first_time": True}, "not_judged"),
        ({}, "not_judged"),
        ({"first_time": False, "trained": False}, "met"),
        ({"roles": ["participant"], "trained": False}, "not_applicable"),
        ({"roles": None, "trained": False}, "not_judged"),
        ({"trained": False, "nomination": {"status": "replaced"}}, "not_applicable"),
    ],
)
def test_experience_or_training_is_needed(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(actors=[assessor(**fields)]).outcome


def test_a_training_on_the_agenda_is_enough() -> None:
    agenda = {"days": [{"sessions": [{"kind": "training"}]}]}
    assert "met" == judged(actors=[assessor(first_time=True, trained=False)], agenda=agenda).outcome


def test_several_are_listed_once() -> None:
    actors = [assessor(trained=False) | {"id": name} for name in ("a", "b")]
    assert [("a", "b")] == [hit.params["actors"] for hit in judged(actors=actors).hits]


def test_newcomers_may_each_go_with_a_trained_one() -> None:
    def outcome(*trained: bool) -> str:
        team = [assessor(trained=one) | {"id": f"a{number}"} for number, one in enumerate(trained)]
        return judged(actors=team).outcome

    assert "met" == outcome(True, False)  # noqa: FBT003 -- values of a field
    assert "not_met" == outcome(True, False, False)  # noqa: FBT003 -- values of a field
