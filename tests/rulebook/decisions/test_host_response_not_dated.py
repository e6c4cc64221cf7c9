from __future__ import annotations

import pytest

from mutuallearning.rulebook.decisions.host_response_not_dated import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"follow_up": {}}, "not_met"),
        ({"follow_up": {"response_due": "2026-08"}}, "met"),
        ({}, "not_judged"),
        ({"follow_up": {}, "recommendations": []}, "not_applicable"),
        ({"follow_up": {}, "stage": "draft"}, "not_judged"),
        ({"follow_up": {}, "format": "peer-assist"}, "not_applicable"),
    ],
)
def test_the_answer_has_a_date(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
