from __future__ import annotations

from typing import Any

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.promises.personal_data_kept_for_ever import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final"} | data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def places(judgement: Judgement) -> list[str]:
    return [hit.at for hit in judgement.hits]


def stored(person: dict[str, str] | None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(actors=[{"id": "owner", "person": person}], **more)


def test_a_name_or_an_address_needs_a_last_day() -> None:
    assert ["/privacy/retention_until"] == places(stored({"name": "Some Body"}))
    assert ["/privacy/retention_until"] == places(stored({"email": "some@example.org"}, privacy={}))
    assert "met" == stored({"name": "Some Body"}, privacy={"retention_until": "12 months after end"}).outcome


def test_role_slots_are_no_personal_data() -> None:
    assert "not_applicable" == stored(None).outcome
    assert "not_applicable" == stored({}).outcome
    assert "not_applicable" == judged(actors=None).outcome
