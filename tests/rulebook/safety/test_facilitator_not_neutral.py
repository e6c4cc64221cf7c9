from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.facilitator_not_neutral import RULE
from mutuallearning.rulekit.template import render
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


PARTIES = [
    {"id": "place", "organisation": "venue", "stances": ["host"]},
    {"id": "city", "organisation": "town-hall", "stances": ["under-review"]},
    {"id": "peer", "organisation": "port", "stances": ["peer"]},
]


def facilitator(**fields: object) -> dict[str, object]:
    return {"id": "f", "roles": ["facilitator"], **fields}


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"party": "peer"}, "met"),
        ({"party": "city"}, "not_met"),
        ({"organisation": "town-hall"}, "not_met"),
        ({"organisation": "institute"}, "met"),
        ({"party": "city", "organisation": "institute"}, "met"),
        ({}, "not_judged"),
        ({"party": "nowhere"}, "not_judged"),
        ({"party": "city", "nomination": {"status": "declined"}}, "not_applicable"),
    ],
)
def test_it_is_the_house_that_counts(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(parties=PARTIES, actors=[facilitator(**fields)]).outcome


def test_the_host_of_the_place_is_neutral_where_another_is_under_review() -> None:
    actors = [facilitator(party="place")]
    assert "met" == judged(parties=PARTIES, actors=actors).outcome
    assert "not_met" == judged(parties=PARTIES[:1], actors=actors).outcome


def test_one_neutral_facilitator_is_enough() -> None:
    both = [facilitator(party="city"), facilitator(party="peer") | {"id": "g"}]
    assert "met" == judged(parties=PARTIES, actors=both).outcome


def test_who_has_another_role_too_is_named_as_facilitator() -> None:
    (hit,) = judged(parties=PARTIES, actors=[facilitator(party="city", roles=["owner", "facilitator"])]).hits
    assert render(RULE.message, hit.params).startswith('Facilitator "f" is from')


def test_two_from_the_same_side_are_found_once() -> None:
    both = [facilitator(party="city"), facilitator(party="city") | {"id": "g"}]
    assert 1 == len(judged(parties=PARTIES, actors=both).hits)


def test_without_roles_nobody_knows_who_facilitates() -> None:
    assert "not_judged" == judged(parties=PARTIES, actors=[{"id": "f", "party": "city"}]).outcome


def test_a_party_of_which_nobody_says_as_what_it_comes_may_be_under_review() -> None:
    parties = [*PARTIES, {"id": "guest"}]
    assert "not_judged" == judged(parties=parties, actors=[facilitator(party="peer")]).outcome
