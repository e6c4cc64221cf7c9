from __future__ import annotations

import pytest

from mutuallearning.rulebook.references.unknown_reference import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


def test_each_broken_reference_is_found_with_what_looks_alike() -> None:
    found = judged(
        actors=[{"id": "lead", "party": "hosd"}, {"id": "second", "reports_to": "boss"}],
        parties=[{"id": "host"}],
    )
    assert ["/actors/0/party", "/actors/1/reports_to"] == places(found)
    first, second = found.hits
    assert {
        "thing": 'Actor "lead"',
        "field": "party",
        "kind": "party",
        "id": "hosd",
        "suggestions": ("host",),
        "hint": "; did you mean host?",
    } == first.params
    assert ("actor", (), "") == tuple(second.params[key] for key in ("kind", "suggestions", "hint"))


def test_only_things_of_the_right_kind_are_suggested() -> None:
    (hit,) = judged(actors=[{"id": "hosts", "party": "hosd"}], parties=[{"id": "guest"}]).hits
    assert () == hit.params["suggestions"]


def test_the_wrong_kind_of_thing_is_not_its_business() -> None:
    assert "met" == judged(actors=[{"id": "lead", "party": "lead"}]).outcome


def test_nothing_referred_to_is_nothing_to_judge() -> None:
    assert "not_applicable" == judged(parties=[{"id": "host"}]).outcome


@pytest.mark.parametrize("count", [1000])
def test_many_broken_references_take_no_time_for_suggestions(count: int) -> None:
    actors = [{"id": f"actor-{number}", "reports_to": f"boss-{number}"} for number in range(count)]
    assert count == len(judged(actors=actors).hits)
