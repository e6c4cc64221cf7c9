from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.suitability.readiness_not_checked import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("readiness", "outcome"),
    [
        (None, "not_met"),
        ({"checked_on": "2026-02"}, "not_met"),
        ({"items": []}, "not_met"),
        ({"conclusion": "go"}, "met"),
        ({"items": [{"statement": "People have time."}]}, "met"),
    ],
)
def test_a_date_alone_is_no_check(readiness: object, outcome: str) -> None:
    assert outcome == judged(readiness=readiness).outcome
