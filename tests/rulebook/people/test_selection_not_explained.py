from __future__ import annotations

from typing import Any

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.people.selection_not_explained import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final"} | data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def selection(given: dict[str, Any] | None, *stances: str, **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    parties = [{"id": "a", "stances": list(stances)}] if stances else None
    return judged(selection=given, parties=parties, **more)


def test_criteria_and_those_who_chose_are_both_wanted() -> None:
    whole = {"criteria": ["same question"], "selected_by": ["owner"]}
    assert "met" == selection(whole).outcome
    assert {"/selection": "by what and by whom"} == found(selection(None))
    assert {"/selection/selected_by": "by whom"} == found(selection({"criteria": ["same question"]}))
    assert {"/selection/criteria": "by what"} == found(selection({"selected_by": ["owner"]}))


def found(judgement: Judgement) -> dict[str, object]:
    return {hit.at: hit.params["what"] for hit in judgement.hits}


def test_no_criteria_at_all_is_a_decision() -> None:
    given = {"criteria": [], "selected_by": ["owner"]}
    assert "not_met" == selection(given, stage="draft").outcome
    assert "not_judged" == selection(None, stage="draft").outcome


def test_without_peers_nobody_was_chosen() -> None:
    assert "not_applicable" == selection(None, "host").outcome
    assert "not_met" == selection(None, "peer").outcome
