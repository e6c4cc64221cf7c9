from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.needs_not_asked import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="thematic-review-workshop", stage="invited")

SEEKS = {"id": "a", "stances": ["peer"], "seeks": ["How others do it"]}
SILENT = {"id": "b", "stances": ["peer"]}
ORGANISER = {"id": "c", "stances": ["organiser"]}


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"registration": {"asks_expectations": True}}, "met"),
        ({"readiness": {"needs_assessed_on": "2027-01"}}, "met"),
        ({"evaluation": {"survey_before": {"due": "4 weeks before start"}}}, "met"),
        ({"parties": [SEEKS, ORGANISER]}, "met"),
        ({"parties": [SEEKS, SILENT]}, "not_met"),
        ({"parties": [SEEKS, {"id": "d"}]}, "not_met"),
        ({"parties": [ORGANISER]}, "not_met"),
        ({"stage": "draft"}, "not_judged"),
        # Decided, and so told at once.
        ({"stage": "draft", "registration": {"asks_expectations": False}}, "not_met"),
        # Each party says there what it seeks, or another rule tells it.
        ({"format": "peer-review"}, "not_applicable"),
        ({"format": "peer-assist"}, "not_applicable"),
    ],
)
def test_one_way_of_asking_is_enough(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
