from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.dates.day_outside_event import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate(data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def places(judgement: Judgement) -> list[str]:
    return [hit.at for hit in judgement.hits]


def day(date: str | None, **dates: str) -> str:
    return judged(agenda={"days": [{"date": date}]}, dates=dates).outcome


@pytest.mark.parametrize(
    ("date", "dates", "outcome"),
    [
        ("2026-05-06", {"start": "2026-05-06", "end": "2026-05-07"}, "met"),
        ("2026-05-08", {"start": "2026-05-06", "end": "2026-05-07"}, "not_met"),
        ("2026-05-05", {"start": "2026-05-06", "end": "2026-05-07"}, "not_met"),
        ("2026-05", {"start": "2026-05-06", "end": "2026-05-07"}, "met"),
        ("2026-05-06", {"start": "2026-05", "end": "2026-06"}, "met"),
        ("2026-05-07", {"start": "2026-05-06"}, "not_judged"),
        ("2026-05-05", {"start": "2026-05-06"}, "not_met"),
        ("2026-05-08", {"end": "2026-05-07"}, "not_met"),
        ("2026-05-08", {}, "not_judged"),
        (None, {"start": "2026-05-06", "end": "2026-05-07"}, "not_judged"),
    ],
)
def test_a_day_is_outside_if_that_is_sure(date: str | None, dates: dict[str, str], outcome: str) -> None:
    assert outcome == day(date, **dates)
