from __future__ import annotations

import pytest

from mutuallearning.rulebook.evidence.assumptions_not_written_down import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"assumptions": ["Staff stay."]}, "met"),
        ({"practices": [{"title": "Joint teams", "assumptions": ["Staff stay."]}]}, "met"),
        ({"agenda": {"days": [{"sessions": [{"about": ["assumptions"]}]}]}}, "met"),
        ({"papers": [{"kind": "host-paper", "sections": ["assumptions"]}]}, "met"),
        ({"papers": [{"kind": "host-paper", "sections": ["context"]}]}, "not_met"),
        # It may stand in what the paper says.
        ({"papers": [{"kind": "host-paper"}]}, "not_judged"),
        ({"papers": [{"kind": "report"}]}, "not_met"),
        ({"papers": [{"kind": "host-paper"}], "assumptions": []}, "not_met"),
    ],
)
def test_what_is_taken_for_granted_is_written_somewhere(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
