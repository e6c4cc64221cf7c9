from __future__ import annotations

from typing import Any

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.dialogue.study_visit_without_visit import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate({"format": "study-visit", "stage": "final"} | data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def places(judgement: Judgement) -> list[str]:
    return [hit.at for hit in judgement.hits]


def agenda(*kinds: str | None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(agenda={"days": [{"sessions": [{"kind": kind} for kind in kinds]}]}, **more)


def test_something_is_seen() -> None:
    assert "met" == agenda("presentation", "observation").outcome
    assert ["/agenda/days"] == places(agenda("presentation", "discussion"))


def test_what_may_be_a_visit_leaves_it_open() -> None:
    assert "not_judged" == agenda("presentation", None).outcome
    assert "not_judged" == agenda("presentation", "x-walk").outcome


def test_other_formats_need_no_visit() -> None:
    assert "not_applicable" == agenda("presentation", format="peer-review").outcome
