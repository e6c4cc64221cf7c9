from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.decisions.consensus_without_fallback import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


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
