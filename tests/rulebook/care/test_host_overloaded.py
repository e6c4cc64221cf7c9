from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.host_overloaded import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("effort", "capacity", "stances", "outcome"),
    [
        (30, 30, ["host"], "met"),
        (30.5, 30, ["host"], "not_met"),
        (60, 30, ["lead"], "not_met"),
        (60, 30, ["peer"], "not_met"),
        (None, None, ["peer"], "not_applicable"),
        (60, None, ["peer"], "not_judged"),
        (60, None, ["assisted"], "not_judged"),
        (None, 30, ["under-review"], "not_judged"),
        (60, 30, None, "not_met"),
        (60, None, None, "not_judged"),
    ],
)
def test_effort_is_compared_with_capacity(
    effort: float | None, capacity: float | None, stances: list[str] | None, outcome: str
) -> None:
    party = {"id": "p", "stances": stances, "effort_days": effort, "capacity_days": capacity}
    assert outcome == judged(parties=[party]).outcome
