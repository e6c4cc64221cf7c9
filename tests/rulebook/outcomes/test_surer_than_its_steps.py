from __future__ import annotations

import pytest

from mutuallearning.rulebook.outcomes.surer_than_its_steps import RULE
from mutuallearning.testing.rules import judge_document


@pytest.mark.parametrize(
    ("whole", "steps", "verdict"),
    [
        ("certain", ["certain", "likely"], "not_met"),
        ("likely", ["certain", "likely"], "met"),
        ("possible", ["hedged"], "met"),
        ("hedged", ["certain"], "met"),
        ("certain", ["certain", None], "not_judged"),
        (None, ["certain"], "not_judged"),
        ("certain", [None, "hedged"], "not_met"),
    ],
)
def test_the_whole_is_no_surer_than_its_parts(
    whole: str | None, steps: list[str | None], verdict: str
) -> None:
    outcome = {"confidence": whole, "steps": [{"stage": "pilot", "confidence": step} for step in steps]}
    assert verdict == judge_document(RULE, {"kind": "programme", "outcomes": [outcome]}).outcome


def test_intentions_do_not_count() -> None:
    steps = [{"confidence": "certain"}, {"status": "intended", "confidence": "hedged"}]
    document = {"kind": "programme", "outcomes": [{"confidence": "certain", "steps": steps}]}
    assert "not_met" != judge_document(RULE, document).outcome
