from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.readiness_not_checked import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("readiness", "outcome"),
    [
        (None, "not_met"),
        ({"checked_on": "2026-02"}, "not_met"),
        ({"items": []}, "not_met"),
        ({"conclusion": "go"}, "met"),
        ({"items": [{"statement": "People have time."}]}, "met"),
    ],
)
def test_a_date_alone_is_no_check(readiness: object, outcome: str) -> None:
    assert outcome == judged(readiness=readiness).outcome
