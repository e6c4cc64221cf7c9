from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.not_ready_but_going import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("conclusion", "stage", "outcome"),
    [
        ("go", "final", "met"),
        ("go-with-conditions", "final", "met"),
        ("not-now", "invited", "not_met"),
        ("not-now", "draft", "not_applicable"),
        ("not-now", None, "not_applicable"),
        (None, "final", "not_judged"),
    ],
)
def test_going_on_against_the_check_is_found(conclusion: str | None, stage: str | None, outcome: str) -> None:
    assert outcome == judged(stage=stage, readiness={"conclusion": conclusion}).outcome
