from __future__ import annotations

import pytest

from mutuallearning.rulebook.time.effort_not_estimated import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"effort_days": 80}, "met"),
        ({"parties": [{"id": "host"}, {"id": "peer"}]}, "not_met"),
        ({"parties": [{"id": "host", "effort_days": 20}, {"id": "peer"}]}, "met"),
        ({"parties": [{"id": "host", "stances": ["host"], "time_mandate": {"days": 5}}]}, "met"),
        ({"parties": [{"id": "peer", "stances": ["peer"], "time_mandate": {"days": 5}}]}, "not_met"),
        ({"stage": "invited"}, "not_judged"),
        ({"format": "study-visit"}, "not_applicable"),
    ],
)
def test_one_estimate_is_enough(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
