from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.care.no_time_to_meet import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        (["introductions", "panel"], "met"),
        (["break", "social", "panel"], "met"),
        (["panel", "introductions"], "not_met"),
        ([None, "panel"], "not_judged"),
        (["x-circle", "panel"], "not_judged"),
    ],
)
def test_what_comes_first_counts(kinds: list[str | None], outcome: str) -> None:
    assert outcome == judged(agenda={"days": [{"sessions": [{"kind": kind} for kind in kinds]}]}).outcome


def test_a_first_day_without_sessions_leaves_it_open() -> None:
    assert "not_judged" == judged(agenda={"days": [{}, {"sessions": [{"kind": "panel"}]}]}).outcome
