from __future__ import annotations

import pytest

from mutuallearning.rulebook.responsibility.no_owner import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("actors", "stage", "outcome"),
    [
        ([{"id": "a", "roles": ["owner"]}], "draft", "met"),
        ([{"id": "a", "roles": ["owner"], "nomination": {"status": "open"}}], "draft", "met"),
        ([{"id": "a", "roles": ["owner"], "nomination": {"status": "declined"}}], "draft", "not_met"),
        ([{"id": "a"}], "draft", "not_met"),
        (None, "draft", "not_met"),
        (None, "idea", "not_judged"),
        ([], "idea", "not_met"),
    ],
)
def test_somebody_owns_it_from_the_draft_on(actors: object, stage: str, outcome: str) -> None:
    assert outcome == judged(actors=actors, stage=stage).outcome


def test_it_is_asked_without_a_known_format_too() -> None:
    assert "not_met" == judged(format=None, actors=[{"id": "a", "roles": ["facilitator"]}]).outcome
