from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.follow_up.action_without_owner import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({}, "not_met"),
        ({"status": "ongoing"}, "not_met"),
        ({"status": "dropped"}, "met"),
        ({"status": "completed"}, "not_met"),
        ({"owner": "a"}, "met"),
    ],
)
def test_what_is_to_be_done_is_said_in_full(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(follow_up={"actions": [{"what": "Visit Ghent", **fields}]}).outcome


def test_no_actions_are_no_question() -> None:
    assert "not_applicable" == judged(follow_up={"actions": []}).outcome
    assert "not_judged" == judged(follow_up={}).outcome
