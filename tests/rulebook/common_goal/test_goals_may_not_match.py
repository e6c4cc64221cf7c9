from __future__ import annotations

import pytest

from mutuallearning.rulebook.common_goal.goals_may_not_match import RULE
from mutuallearning.testing.rules import judging

GOAL = {"statement": "Shorter waiting times."}
TWO = [{"id": "a", "stances": ["under-review"]}, {"id": "b", "stances": ["peer"]}]

judged = judging(RULE, format="peer-review", stage="final", goal=GOAL, parties=TWO)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"goal": {**GOAL, "agreed_on": "2027-01"}}, "met"),
        # The readiness check asks the same.
        ({"readiness": {"items": [{"id": "common-goal", "answer": "partly"}]}}, "met"),
        ({"readiness": {"items": [{"id": "common-goal"}]}}, "not_met"),
        ({"readiness": {"items": [{"id": "new-ideas", "answer": "yes"}]}}, "not_met"),
        ({"parties": [TWO[0], {"id": "c", "stances": ["organiser"]}]}, "not_applicable"),
        ({"parties": [TWO[0], {"id": "c"}]}, "not_met"),
        ({"goal": None}, "not_judged"),
        ({"stage": "invited"}, "not_judged"),
        ({"format": "peer-assist"}, "not_applicable"),
    ],
)
def test_it_asks_unless_it_was_answered(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
