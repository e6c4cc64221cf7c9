from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.readiness_gap_unexplained import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"answer": "yes"}, "met"),
        ({"answer": "partly"}, "met"),
        ({"answer": "no", "reason": "A second peer stands in."}, "met"),
        ({"answer": "no"}, "not_met"),
        ({}, "not_judged"),
    ],
)
def test_a_no_needs_a_reason(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(readiness={"items": [{"statement": "People have time.", **fields}]}).outcome
