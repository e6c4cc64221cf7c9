from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.safety.interests_not_asked import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


def decision(*deciders: str, **more: object) -> dict[str, Any]:
    return {"subject": "Wording", "deciders": list(deciders), "rule": "consensus", **more}


def plan(*decisions: dict[str, Any], **more: object) -> Judgement:
    parties = [{"id": "a", "seeks": ["x"]}, {"id": "b"}, {"id": "c"}]
    actors = [{"id": "a-1", "party": "a"}, {"id": "b-1", "party": "b"}, {"id": "loose"}]
    parts = {"stage": "final", "parties": parties, "actors": actors, "decisions": list(decisions), **more}
    return judged(**parts)


@pytest.mark.parametrize(
    ("one", "outcome"),
    [
        (decision("a", "b"), "not_met"),
        (decision("a", "a-1"), "met"),
        (decision("a-1", "b-1"), "not_met"),
        (decision("a", "loose"), "not_met"),
        (decision("a", "nobody"), "not_met"),
        (decision("b"), "not_applicable"),
        (decision("b", "b"), "not_applicable"),
        (decision("a", "b", rule="one-decides"), "not_applicable"),
        (decision("a", "b", state="taken"), "not_applicable"),
        (decision("a", "b", rule=None), "not_met"),
        (decision("a", "b") | {"deciders": None}, "not_judged"),
    ],
)
def test_it_is_asked_where_several_decide_whose_needs_are_not_known(
    one: dict[str, Any], outcome: str
) -> None:
    assert outcome == plan(one).outcome


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"registration": {"asks_expectations": True}}, "met"),
        ({"registration": {"asks_expectations": False}}, "not_met"),
        ({"readiness": {"needs_assessed_on": "2026-01"}}, "met"),
        ({"stage": "draft"}, "not_judged"),
        ({"stage": "invited"}, "not_met"),
        ({"stage": "done"}, "not_applicable"),
        ({"written_as": "record"}, "not_applicable"),
    ],
)
def test_it_is_asked_while_there_is_time_and_until_it_was_asked(parts: dict[str, Any], outcome: str) -> None:
    assert outcome == plan(decision("a", "b"), **parts).outcome


def test_several_decisions_are_one_question() -> None:
    found = plan(decision("a", "a-1"), decision("a", "b", "c"), decision("b", "c"))
    assert ["/decisions/1/deciders"] == places(found)
    assert {"count": 3, "subject": "Wording"} == found.hits[0].params
