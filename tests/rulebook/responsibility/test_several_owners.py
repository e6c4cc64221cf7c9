from __future__ import annotations

import pytest

from mutuallearning.rulebook.responsibility.several_owners import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


OWNER = {"roles": ["owner"]}


def test_the_second_owner_is_the_place_and_the_others_are_related() -> None:
    found = judged(actors=[{"id": name, **OWNER} for name in ("a", "b", "c")])
    assert ["/actors/1/roles"] == [hit.at for hit in found.hits]
    assert ["/actors/0/roles", "/actors/2/roles"] == [at for hit in found.hits for at, _ in hit.related]


@pytest.mark.parametrize(
    ("second", "outcome"),
    [
        ({"roles": ["coordinator"]}, "met"),
        ({"roles": ["owner"], "nomination": {"status": "replaced"}}, "met"),
        ({}, "not_judged"),
    ],
)
def test_one_is_enough(second: dict[str, object], outcome: str) -> None:
    assert outcome == judged(actors=[{"id": "a", **OWNER}, {"id": "b", **second}]).outcome


def test_none_is_another_question() -> None:
    assert "not_applicable" == judged(actors=[{"id": "a", "roles": ["chair"]}]).outcome
