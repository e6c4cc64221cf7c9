from __future__ import annotations

import datetime

import pytest

from mutuallearning.rulebook.decisions.decision_without_decider import RULE
from mutuallearning.testing.rules import judge_plan, judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({}, "not_met"),
        ({"deciders": []}, "not_met"),
        ({"deciders": ["a"]}, "met"),
        ({"state": "taken"}, "not_applicable"),
    ],
)
def test_an_open_decision_has_deciders(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(decisions=[{"subject": "Wording", **fields}]).outcome


def test_nothing_to_decide_is_no_question() -> None:
    assert "not_applicable" == judged(decisions=[]).outcome
    assert "not_judged" == judged().outcome


@pytest.mark.parametrize(
    ("as_of", "stage", "more", "outcome"),
    [
        ("2026-04-22", "draft", {}, "not_met"),
        ("2026-04-21", "draft", {}, "not_judged"),
        ("2026-04-22", "idea", {}, "not_judged"),
        ("2026-04-22", "draft", {"written_as": "record"}, "not_judged"),
        ("2026-04-22", "draft", {"changes": [{"kind": "cancelled"}]}, "not_judged"),
        (None, "draft", {}, "not_judged"),
    ],
)
def test_four_weeks_before_the_start_a_draft_names_them(
    as_of: str | None, stage: str, more: dict[str, object], outcome: str
) -> None:
    plan = {"stage": stage, "dates": {"start": "2026-05-20"}, "decisions": [{"subject": "Wording"}], **more}
    day = None if as_of is None else datetime.date.fromisoformat(as_of)
    assert outcome == judge_plan(RULE, plan, as_of=day).outcome
