from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.people.selection_not_explained import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def selection(given: dict[str, Any] | None, *stances: str, **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    parties = [{"id": "a", "stances": list(stances)}] if stances else None
    return judged(selection=given, parties=parties, **more)


def test_criteria_and_those_who_chose_are_both_wanted() -> None:
    whole = {"criteria": ["same question"], "selected_by": ["owner"]}
    assert "met" == selection(whole).outcome
    assert {"/selection": "by which criteria and by whom"} == found(selection(None))
    assert {"/selection/selected_by": "by whom"} == found(selection({"criteria": ["same question"]}))
    assert {"/selection/criteria": "by which criteria"} == found(selection({"selected_by": ["owner"]}))


def found(judgement: Judgement) -> dict[str, object]:
    return {hit.at: hit.params["what"] for hit in judgement.hits}


def test_no_criteria_at_all_is_a_decision() -> None:
    given = {"criteria": [], "selected_by": ["owner"]}
    assert "not_met" == selection(given, stage="draft").outcome
    assert "not_judged" == selection(None, stage="draft").outcome


def test_without_peers_nobody_was_chosen() -> None:
    assert "not_applicable" == selection(None, "host").outcome
    assert "not_met" == selection(None, "peer").outcome
