from __future__ import annotations

from mutuallearning.rulebook.outcomes.outcome_is_its_own_cause import RULE
from mutuallearning.testing.rules import judge_document, places


def programme(**builds_on: list[str]) -> dict[str, object]:
    outcomes = [{"id": name, "builds_on": others} for name, others in builds_on.items()]
    return {"kind": "programme", "outcomes": outcomes}


def test_a_ring_is_told_once_with_its_members() -> None:
    found = judge_document(RULE, programme(a=["b"], b=["x", "c"], c=["a"], x=[]))
    assert ["/outcomes/0/builds_on/0"] == places(found)
    assert ("a", "b", "c") == found.hits[0].params["ring"]
    assert ["/outcomes/1/builds_on", "/outcomes/2/builds_on"] == [at for at, _ in found.hits[0].related]


def test_a_chain_is_no_ring() -> None:
    assert "met" == judge_document(RULE, programme(a=["b"], b=["c"], c=[])).outcome


def test_what_is_not_said_may_close_a_ring() -> None:
    assert "not_judged" == judge_document(RULE, programme(a=["b"])).outcome
    unsaid = {"kind": "programme", "outcomes": [{"id": "a"}]}
    assert "not_judged" == judge_document(RULE, unsaid).outcome
