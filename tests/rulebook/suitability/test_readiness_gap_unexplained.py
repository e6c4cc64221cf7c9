from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.suitability.readiness_gap_unexplained import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"answer": "yes"}, "met"),
        ({"answer": "partly"}, "met"),
        ({"answer": "no", "reason": "A second peer stands in."}, "met"),
        ({"answer": "no"}, "not_met"),
        ({}, "not_judged"),
    ],
)
def test_a_no_needs_a_reason(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(readiness={"items": [{"statement": "People have time.", **fields}]}).outcome
