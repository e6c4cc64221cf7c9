from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.rulebook.references.reference_to_wrong_kind import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE)


def test_a_party_where_an_actor_belongs() -> None:
    (hit,) = judged(parties=[{"id": "host", "sponsor": "host"}]).hits
    assert "/parties/0/sponsor" == hit.at
    assert ("party", "an actor") == (hit.params["found"], hit.params["wanted"])


def test_a_place_that_takes_both_takes_either() -> None:
    data: dict[str, Any] = {
        "parties": [{"id": "host"}],
        "actors": [{"id": "lead"}],
        "practices": [{"id": "p", "title": "P"}],
    }
    decision = {"subject": "Whether", "deciders": ["host", "lead"]}
    assert "met" == judged(**data, decisions=[decision]).outcome
    decision["deciders"] = ["host", "p"]
    (hit,) = judged(**data, decisions=[decision]).hits
    assert "/decisions/0/deciders/1" == hit.at
    assert "an actor or a party" == hit.params["wanted"]


def test_an_id_given_twice_may_mean_the_right_one() -> None:
    data = {"organisations": [{"id": "host"}], "parties": [{"id": "host", "organisation": "host"}]}
    assert "met" == judged(**data).outcome


@pytest.mark.parametrize(
    ("data", "outcome"),
    [({"parties": [{"id": "host"}]}, "not_applicable"), ({"actors": [{"id": "a", "party": "gone"}]}, "met")],
)
def test_what_does_not_exist_is_not_its_business(data: dict[str, Any], outcome: str) -> None:
    assert outcome == judged(**data).outcome
