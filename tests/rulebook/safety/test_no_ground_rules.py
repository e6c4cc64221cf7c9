from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.no_ground_rules import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("ground_rules", "at"),
    [
        (None, "/ground_rules"),
        ({"agreed_on": "2026-04"}, "/ground_rules/rules"),
        ({"rules": []}, "/ground_rules/rules"),
    ],
)
def test_a_date_is_no_rule(ground_rules: object, at: str) -> None:
    assert [at] == [hit.at for hit in judged(ground_rules=ground_rules).hits]


def test_none_decided_counts_early_and_none_said_later() -> None:
    assert "not_met" == judged(stage="draft", ground_rules={"rules": []}).outcome
    assert "not_judged" == judged(stage="draft").outcome
    assert "met" == judged(ground_rules={"rules": ["Ask first."]}).outcome
