from __future__ import annotations

import pytest

from mutuallearning.rulebook.decisions.consensus_without_fallback import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"rule": "consensus"}, "not_met"),
        ({"rule": "unanimity"}, "not_met"),
        ({"rule": "consensus", "fallback": "Both views are printed."}, "met"),
        ({"rule": "majority"}, "not_applicable"),
        ({"rule": "consensus", "state": "taken"}, "not_applicable"),
        ({}, "not_judged"),
    ],
)
def test_who_can_block_needs_a_way_out(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(decisions=[{"subject": "Wording", **fields}]).outcome


@pytest.mark.parametrize(
    ("slug", "outcome"),
    [
        ("learning-exchange", "not_met"),
        ("benchlearning-visit", "not_met"),
        ("x-open-space", "not_met"),
        ("after-action-review", "not_applicable"),
        ("peer-assist", "not_applicable"),
    ],
)
def test_light_formats_need_none(slug: str, outcome: str) -> None:
    assert outcome == judged(format=slug, decisions=[{"subject": "Wording", "rule": "consensus"}]).outcome
