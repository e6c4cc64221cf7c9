from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.more_open_than_usual import RULE
from mutuallearning.testing.rules import judge_plan


@pytest.mark.parametrize(
    ("format_", "level", "outcome"),
    [
        ("mentoring/reverse", "open", "not_met"),
        ("critical-friend", "open", "not_met"),
        ("mentoring", "no-attribution", "met"),
        ("mentoring", "closed", "met"),
        ("mentoring", None, "not_judged"),
        ("peer-review", "open", "not_applicable"),
        ("webinar", "open", "not_applicable"),
    ],
)
def test_what_is_usually_closed_is_not_open(format_: str, level: str | None, outcome: str) -> None:
    assert outcome == judge_plan(RULE, {"format": format_, "confidentiality": level}).outcome
