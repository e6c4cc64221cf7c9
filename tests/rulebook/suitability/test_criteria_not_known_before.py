from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.criteria_not_known_before import RULE
from mutuallearning.testing.rules import judging

judged = judging(
    RULE,
    format="benchlearning-visit",
    stage="invited",
    judgement="scores",
    papers=[{"kind": "report", "timing": "after", "sections": ["method"]}],
)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"papers": [{"kind": "self-assessment"}]}, "met"),
        ({"papers": [{"kind": "concept-note", "sections": ["method"]}]}, "met"),
        ({"papers": [{"kind": "questionnaire", "due": "2 weeks after start"}]}, "not_met"),
        ({"papers": [{"kind": "x-manual"}]}, "not_judged"),
        ({"papers": []}, "not_applicable"),
        ({"papers": None}, "not_judged"),
        ({"stage": "draft"}, "not_judged"),
        ({"written_as": "record"}, "not_judged"),
        ({"judgement": "narrative"}, "not_applicable"),
        # That it gives marks at all is another rule's finding.
        ({"format": "peer-review"}, "not_applicable"),
    ],
)
def test_criteria_come_before_marks(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
