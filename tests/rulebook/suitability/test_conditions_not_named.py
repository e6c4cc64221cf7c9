from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.conditions_not_named import RULE
from mutuallearning.testing.rules import judge_plan


@pytest.mark.parametrize(
    ("readiness", "written_as", "verdict"),
    [
        ({"conclusion": "go-with-conditions"}, None, "not_met"),
        ({"conclusion": "go-with-conditions", "conditions": []}, "record", "not_met"),
        ({"conclusion": "go-with-conditions"}, "record", "not_judged"),
        ({"conclusion": "go-with-conditions", "conditions": ["A second facilitator"]}, None, "met"),
        (
            {"conclusion": "go-with-conditions", "items": [{"id": "common-goal", "measure": "A first call"}]},
            None,
            "met",
        ),
        ({"conclusion": "go"}, None, "not_applicable"),
    ],
)
def test_conditions_are_written_down(
    readiness: dict[str, object], written_as: str | None, verdict: str
) -> None:
    assert verdict == judge_plan(RULE, {"readiness": readiness, "written_as": written_as}).outcome
