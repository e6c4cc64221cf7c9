from __future__ import annotations

import pytest

from mutuallearning.rulebook.decisions.decision_without_rule import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"deciders": ["a", "b"]}, "not_met"),
        ({"deciders": ["a", "b"], "rule": "majority"}, "met"),
        ({"deciders": ["a"]}, "not_applicable"),
        ({}, "not_judged"),
        ({"deciders": ["a", "b"], "state": "taken"}, "not_applicable"),
    ],
)
def test_several_who_decide_need_a_rule(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(decisions=[{"subject": "Wording", **fields}]).outcome
