from __future__ import annotations

import pytest

from mutuallearning.rulebook.outcomes.outcome_without_evidence import RULE
from mutuallearning.testing.rules import judge_document

SHOWN = [{"title": "Evaluation"}]


@pytest.mark.parametrize(
    ("outcome", "written_as", "verdict"),
    [
        ({}, None, "not_met"),
        ({"evidence": []}, None, "not_met"),
        ({"evidence": SHOWN}, None, "met"),
        ({"steps": [{"stage": "pilot", "evidence": SHOWN}]}, None, "met"),
        ({"steps": [{"stage": "pilot", "status": "intended"}]}, None, "not_applicable"),
        ({"steps": [{"stage": "pilot", "status": "under-way"}]}, None, "not_met"),
        ({}, "record", "not_judged"),
        ({"evidence": []}, "record", "not_met"),
    ],
)
def test_claims_need_evidence_and_intentions_none(
    outcome: dict[str, object], written_as: str | None, verdict: str
) -> None:
    document = {"kind": "programme", "written_as": written_as, "outcomes": [outcome]}
    assert verdict == judge_document(RULE, document).outcome
