from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.consequences_of_scores import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="benchlearning-visit", stage="final", judgement="scores")


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"judgement": "narrative"}, "not_applicable"),
        ({"judgement": None}, "not_judged"),
        # That it should not is another rule's finding.
        ({"judgement": "ranking"}, "not_applicable"),
        ({"format": "peer-review"}, "not_applicable"),
        ({"stage": "done"}, "not_applicable"),
        ({"written_as": "record"}, "not_applicable"),
    ],
)
def test_it_asks_where_scores_are_given(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
