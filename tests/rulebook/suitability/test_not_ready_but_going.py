from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.suitability.not_ready_but_going import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("conclusion", "stage", "outcome"),
    [
        ("go", "final", "met"),
        ("go-with-conditions", "final", "met"),
        ("not-now", "invited", "not_met"),
        ("not-now", "draft", "not_applicable"),
        ("not-now", None, "not_applicable"),
        (None, "final", "not_judged"),
    ],
)
def test_going_on_against_the_check_is_found(conclusion: str | None, stage: str | None, outcome: str) -> None:
    assert outcome == judged(stage=stage, readiness={"conclusion": conclusion}).outcome
