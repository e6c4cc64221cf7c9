from __future__ import annotations

import pytest

from mutuallearning.rulebook.group.group_size_outside_format import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("count", "outcome"),
    [
        (21, "met"),
        ("4 to 6", "not_judged"),
        (4, "not_met"),
        ("fewer than 5", "not_met"),
        ("more than 30", "not_judged"),
        ("more than 75", "not_met"),
        ("around 75", "not_judged"),
        ("up to 150", "not_judged"),
        (None, "not_judged"),
    ],
)
def test_only_a_number_surely_outside_is_found(count: object, outcome: str) -> None:
    assert outcome == judged(participants=count).outcome


def test_a_format_without_a_band_has_no_such_question() -> None:
    assert "not_applicable" == judged(format="after-action-review", participants=200).outcome
