from __future__ import annotations

import pytest

from mutuallearning.rulebook.outcomes.outcome_without_activity import RULE
from mutuallearning.testing.rules import judge_document


@pytest.mark.parametrize(
    ("outcome", "written_as", "verdict"),
    [
        ({}, None, "not_met"),
        ({"activities": ["visit"]}, None, "met"),
        ({"builds_on": ["pilot"]}, None, "met"),
        ({"steps": [{"stage": "learning", "activities": ["visit"]}]}, None, "met"),
        ({}, "record", "not_judged"),
        ({"activities": [], "builds_on": []}, "record", "not_met"),
    ],
)
def test_an_outcome_comes_of_something(
    outcome: dict[str, object], written_as: str | None, verdict: str
) -> None:
    document = {"kind": "programme", "written_as": written_as, "outcomes": [outcome]}
    assert verdict == judge_document(RULE, document).outcome


def test_the_outcome_of_a_plan_came_of_the_plan() -> None:
    assert "not_applicable" == judge_document(RULE, {"outcomes": [{"title": "Joint teams"}]}).outcome
