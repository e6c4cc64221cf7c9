from __future__ import annotations

import pytest

from mutuallearning.rulebook.decisions.decision_without_decider import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({}, "not_met"),
        ({"deciders": []}, "not_met"),
        ({"deciders": ["a"]}, "met"),
        ({"state": "taken"}, "not_applicable"),
    ],
)
def test_an_open_decision_has_deciders(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(decisions=[{"subject": "Wording", **fields}]).outcome


def test_nothing_to_decide_is_no_question() -> None:
    assert "not_applicable" == judged(decisions=[]).outcome
    assert "not_judged" == judged().outcome
