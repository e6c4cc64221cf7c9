from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.no_time_to_meet import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        (["introductions", "panel"], "met"),
        (["break", "social", "panel"], "met"),
        (["panel", "introductions"], "not_met"),
        ([None, "panel"], "not_judged"),
        (["x-circle", "panel"], "not_judged"),
        (["break", "training"], "met"),
    ],
)
def test_what_comes_first_counts(kinds: list[str | None], outcome: str) -> None:
    assert outcome == judged(agenda={"days": [{"sessions": [{"kind": kind} for kind in kinds]}]}).outcome


def test_a_first_day_without_sessions_leaves_it_open() -> None:
    assert "not_judged" == judged(agenda={"days": [{}, {"sessions": [{"kind": "panel"}]}]}).outcome
