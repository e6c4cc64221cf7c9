from __future__ import annotations

from typing import Any

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.people.nobody_says_who_pays import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final"} | data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def places(judgement: Judgement) -> list[str]:
    return [hit.at for hit in judgement.hits]


def funding(given: dict[str, str] | None, mode: str | None = "on-site") -> Judgement:
    return judged(funding=given, mode=mode)


def test_travel_and_stay_are_both_wanted() -> None:
    assert "met" == funding({"travel": "programme", "subsistence": "nobody"}).outcome
    assert ["/funding"] == places(funding(None))
    assert ["/funding/travel"] == places(funding({"subsistence": "host"}))
    assert ["/funding/subsistence"] == places(funding({"travel": "host"}, "hybrid"))


def test_online_nobody_travels() -> None:
    assert "not_applicable" == funding(None, "online").outcome
    assert "not_judged" == funding(None, None).outcome
