from __future__ import annotations

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.decisions.host_response_too_late import RULE
from mutuallearning.rulekit.index import build


def judged(**parts: object) -> Judgement:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final", **parts})
    format_, known = catalogue.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


DATES = {"start": "2026-05-06", "end": "2026-05-07"}


@pytest.mark.parametrize(
    ("due", "dates", "outcome"),
    [
        ("153 days after end", DATES, "met"),
        ("154 days after end", DATES, "not_met"),
        ("2026-10", DATES, "not_judged"),
        ("2026-11", DATES, "not_met"),
        ("2027-06", {"start": "2026-05"}, "not_met"),
        ("5 months after end", None, "not_judged"),
        (None, DATES, "not_judged"),
    ],
)
def test_it_must_be_surely_too_late(due: str | None, dates: object, outcome: str) -> None:
    assert outcome == judged(follow_up={"response_due": due}, dates=dates).outcome
