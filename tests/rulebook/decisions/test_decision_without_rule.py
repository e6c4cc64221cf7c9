from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.decisions.decision_without_rule import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"deciders": ["a", "b"]}, "not_met"),
        ({"deciders": ["a", "b"], "rule": "majority"}, "met"),
        ({"deciders": ["a"]}, "not_applicable"),
        ({}, "not_judged"),
        ({"deciders": ["a", "b"], "state": "taken"}, "not_applicable"),
    ],
)
def test_several_who_decide_need_a_rule(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(decisions=[{"subject": "Wording", **fields}]).outcome
