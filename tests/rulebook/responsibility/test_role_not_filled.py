from __future__ import annotations

import pytest

from mutuallearning.rulebook.responsibility.role_not_filled import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def test_all_lacking_roles_are_listed_once_and_the_owner_is_left_out() -> None:
    found = judged(actors=[{"id": "a", "roles": ["chair"]}])
    assert [("facilitator", "thematic expert")] == [hit.params["roles"] for hit in found.hits]


@pytest.mark.parametrize(
    ("status", "outcome"), [("open", "met"), (None, "met"), ("declined", "not_met"), ("replaced", "not_met")]
)
def test_an_open_slot_is_filled_and_a_declined_one_is_not(status: str | None, outcome: str) -> None:
    roles = ["facilitator", "thematic-expert"]
    assert outcome == judged(actors=[{"id": "a", "roles": roles, "nomination": {"status": status}}]).outcome


def test_without_any_role_the_owner_is_the_finding() -> None:
    assert "not_judged" == judged(actors=[{"id": "a"}]).outcome


def test_a_format_that_needs_no_role_has_no_such_question() -> None:
    assert "not_applicable" == judged(format=None, actors=[{"id": "a", "roles": ["chair"]}]).outcome


@pytest.mark.parametrize(
    ("format_", "stage", "lacking"),
    [
        ("city-exchange", "running", [("host lead",)]),
        ("city-exchange", "done", []),
        ("learning-exchange", "done", [("facilitator",)]),
    ],
)
def test_who_arranges_it_is_not_missed_once_it_is_over(
    format_: str, stage: str, lacking: list[tuple[str, ...]]
) -> None:
    found = judged(format=format_, stage=stage, actors=[{"id": "a", "roles": ["owner"]}])
    assert lacking == [hit.params["roles"] for hit in found.hits]
