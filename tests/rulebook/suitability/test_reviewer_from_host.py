from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.reviewer_from_host import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


PARTIES = [
    {"id": "city", "organisation": "town-hall", "stances": ["host", "under-review"]},
    {"id": "peer", "organisation": "port", "stances": ["peer"]},
    {"id": "both", "organisation": "twin", "stances": ["under-review", "peer"]},
]


def reviewer(**fields: object) -> dict[str, object]:
    return {"id": "r", "roles": ["reviewer"], **fields}


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"party": "peer"}, "met"),
        ({"party": "city"}, "not_met"),
        ({"organisation": "town-hall"}, "not_met"),
        ({"party": "city", "organisation": "institute"}, "met"),
        ({"party": "both"}, "met"),
        ({}, "not_judged"),
        ({"party": "city", "nomination": {"status": "declined"}}, "not_applicable"),
        ({"party": "city", "roles": ["presenter"]}, "not_applicable"),
        ({"party": "city", "roles": ["rapporteur"]}, "not_met"),
        ({"party": "peer", "roles": ["rapporteur"]}, "met"),
        ({"party": "city", "roles": None}, "not_judged"),
    ],
)
def test_reviewers_come_from_outside(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(parties=PARTIES, actors=[reviewer(**fields)]).outcome


def test_several_are_listed_once() -> None:
    actors = [reviewer(party="city") | {"id": name} for name in ("r", "s")]
    assert [("r", "s")] == [hit.params["actors"] for hit in judged(parties=PARTIES, actors=actors).hits]


def test_a_party_of_which_nobody_says_as_what_it_comes_may_be_the_host() -> None:
    found = judged(parties=[*PARTIES, {"id": "guest"}], actors=[reviewer(party="peer")])
    assert "not_judged" == found.outcome
