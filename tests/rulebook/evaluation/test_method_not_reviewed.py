from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.method_not_reviewed import RULE
from mutuallearning.testing.rules import judging

EVALUATION = {"survey": {"items": [{"id": "relevant", "text": "It was relevant.", "topic": "relevance"}]}}

judged = judging(RULE, format="peer-review/impel", stage="final", evaluation=EVALUATION)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"evaluation": {"method_review": "6 weeks after end"}}, "met"),
        ({"evaluation": {"survey": {"items": [{"text": "What to change?", "topic": "method"}]}}}, "met"),
        ({"papers": [{"kind": "report", "sections": ["practice", "method"]}]}, "met"),
        ({"papers": [{"kind": "report", "sections": ["practice"]}]}, "not_met"),
        ({"agenda": {"days": [{"sessions": [{"about": ["method"]}]}]}}, "met"),
        # Without any evaluation that is the finding.
        ({"evaluation": None}, "not_judged"),
        ({"format": "peer-review/eui"}, "not_applicable"),
    ],
)
def test_one_look_at_the_method_is_enough(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
