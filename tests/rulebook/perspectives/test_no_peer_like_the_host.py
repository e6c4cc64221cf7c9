from __future__ import annotations

import pytest

from mutuallearning.rulebook.perspectives.no_peer_like_the_host import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def party(name: str, stance: str | None, *tags: str) -> dict[str, object]:
    return {"id": name, "stances": [stance] if stance else None, "context": list(tags) or None}


HOST = party("host", "under-review", "rural", "federal")


@pytest.mark.parametrize(
    ("others", "outcome"),
    [
        ([party("a", "peer", "urban")], "not_met"),
        ([party("a", "peer", "urban"), party("b", "peer", "rural")], "met"),
        ([party("a", "peer", "urban"), party("b", "peer")], "not_judged"),
        ([party("a", "peer", "urban"), party("b", None)], "not_judged"),
        ([party("a", "peer", "urban"), party("b", None, "island")], "not_met"),
        ([party("a", "peer", "urban"), party("b", "stakeholder", "rural")], "not_met"),
        ([party("a", "stakeholder", "rural")], "not_applicable"),
        ([party("a", "stakeholder", "rural"), party("b", None)], "not_judged"),
    ],
)
def test_one_peer_of_a_like_situation_is_enough(others: list[dict[str, object]], outcome: str) -> None:
    assert outcome == judged(parties=[HOST, *others]).outcome


def test_a_host_without_tags_is_not_judged() -> None:
    assert "not_judged" == judged(parties=[party("host", "host"), party("a", "peer", "x")]).outcome


def test_without_anybody_under_review_it_depends_on_what_is_said_of_all() -> None:
    peers = [party("a", "peer", "urban"), party("b", "peer", "rural")]
    assert "not_applicable" == judged(parties=peers).outcome
    assert "not_judged" == judged(parties=[*peers, party("c", None, "rural")]).outcome


def test_units_under_review_look_at_each_other() -> None:
    units = [
        party(name, "under-review", tag) for name, tag in (("a", "rural"), ("b", "rural"), ("c", "island"))
    ]
    found = judged(parties=units)
    assert ["/parties/2/context"] == places(found)
    assert {"host": "c", "context": ("island",)} == found.hits[0].params


def test_a_host_that_lends_the_place_need_not_be_like_anybody() -> None:
    parties = [party("place", "host", "capital"), HOST, party("a", "peer", "rural")]
    assert "met" == judged(parties=parties).outcome


def test_one_that_has_a_tag_twice_does_not_share_it_with_anybody() -> None:
    host = {"id": "host", "stances": ["host"], "context": ["rural", "rural"]}
    assert "not_met" == judged(parties=[host, party("a", "peer", "urban")]).outcome


def test_other_formats_are_not_asked() -> None:
    study_visit = judging(RULE, format="study-visit")
    assert "not_applicable" == study_visit(parties=[HOST, party("a", "peer", "urban")]).outcome


def test_who_is_helped_is_compared_with_those_who_help() -> None:
    parties = [
        party("small", "assisted", "small-city", "hot"),
        party("large", "assisting", "large-city", "cold"),
    ]
    assert ["/parties/0/context"] == places(judged(format="city-exchange", parties=parties))
