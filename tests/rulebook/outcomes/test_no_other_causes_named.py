from __future__ import annotations

import pytest

from mutuallearning.rulebook.outcomes.no_other_causes_named import RULE
from mutuallearning.testing.rules import judge_document


@pytest.mark.parametrize(
    ("outcome", "written_as", "verdict"),
    [
        ({"steps": [{"stage": "pilot"}]}, None, "not_applicable"),
        ({"steps": [{"stage": "scale", "status": "intended"}]}, None, "not_applicable"),
        ({"steps": [{"stage": "scale"}]}, None, "not_met"),
        ({"steps": [{"stage": "decision"}], "other_causes": []}, None, "not_met"),
        ({"steps": [{"stage": "decision"}], "other_causes": ["A new law"]}, None, "met"),
        ({"steps": [{"stage": "decision", "other_causes": ["A new law"]}]}, None, "met"),
        ({"steps": [{"stage": "scale"}]}, "record", "not_judged"),
        ({"steps": [{"what": "Something"}]}, None, "not_judged"),
        ({}, None, "not_judged"),
    ],
)
def test_large_changes_have_several_causes(
    outcome: dict[str, object], written_as: str | None, verdict: str
) -> None:
    document = {"kind": "programme", "written_as": written_as, "outcomes": [outcome]}
    assert verdict == judge_document(RULE, document).outcome
