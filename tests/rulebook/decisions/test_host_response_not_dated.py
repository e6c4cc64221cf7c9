from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.decisions.host_response_not_dated import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"follow_up": {}}, "not_met"),
        ({"follow_up": {"response_due": "2026-08"}}, "met"),
        ({}, "not_judged"),
        ({"follow_up": {}, "recommendations": []}, "not_applicable"),
        ({"follow_up": {}, "stage": "draft"}, "not_judged"),
        ({"follow_up": {}, "format": "peer-assist"}, "not_applicable"),
    ],
)
def test_the_answer_has_a_date(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
