from __future__ import annotations

import pytest

from mutuallearning.rulebook.responsibility.no_deputy import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def test_key_roles_with_one_holder_are_listed_once() -> None:
    actors = [
        {"id": "a", "roles": ["owner"]},
        {"id": "b", "roles": ["host-lead"], "deputy": "d"},
        {"id": "c", "roles": ["facilitator"]},
    ]
    assert [("owner", "facilitator")] == [hit.params["roles"] for hit in judged(actors=actors).hits]


def test_two_of_whom_one_steps_in_for_the_other_are_a_pair() -> None:
    pair = [{"id": "a", "roles": ["owner"], "deputy": "b"}, {"id": "b", "roles": ["facilitator"]}]
    assert "met" == judged(actors=pair).outcome


def test_two_holders_stand_in_for_each_other() -> None:
    two = [{"id": name, "roles": ["facilitator"]} for name in ("a", "b")]
    assert "met" == judged(actors=two).outcome
    gone = [two[0], two[1] | {"nomination": {"status": "declined"}}]
    assert "not_met" == judged(actors=gone).outcome


@pytest.mark.parametrize(("roles", "outcome"), [(["rapporteur"], "not_applicable"), (None, "not_judged")])
def test_only_key_roles_matter(roles: list[str] | None, outcome: str) -> None:
    assert outcome == judged(actors=[{"id": "a", "roles": roles}]).outcome
