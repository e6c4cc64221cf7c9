from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.group.group_size_outside_format import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("count", "outcome"),
    [
        (21, "met"),
        ("4 to 6", "not_judged"),
        (4, "not_met"),
        ("fewer than 5", "not_met"),
        ("more than 30", "not_judged"),
        ("more than 75", "not_met"),
        ("around 75", "not_judged"),
        ("up to 150", "not_judged"),
        (None, "not_judged"),
    ],
)
def test_only_a_number_surely_outside_is_found(count: object, outcome: str) -> None:
    assert outcome == judged(participants=count).outcome


def test_a_format_without_a_band_has_no_such_question() -> None:
    assert "not_applicable" == judged(format="after-action-review", participants=200).outcome
