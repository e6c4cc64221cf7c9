from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.perspectives.too_few_outside_views import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


HOST = {"id": "host", "stances": ["host"], "organisation": "pes", "country": "AT"}


def peer(name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- document data of any shape
    return {"id": name, "stances": ["peer"]} | more


def parties(*items: dict[str, Any], **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(parties=list(items), organisations=[{"id": "pes", "country": "AT"}], **more)


def test_two_countries_are_two_views() -> None:
    assert "met" == parties(HOST, peer("a", country="EE"), peer("b", country="IE")).outcome
    assert "not_met" == parties(HOST, peer("a", country="EE")).outcome
    assert "not_met" == parties(HOST).outcome


def test_one_organisation_in_one_place_is_one_view() -> None:
    same = {"organisation": "other", "country": "EE", "region": "North"}
    assert "not_met" == parties(HOST, peer("a", **same), peer("b", **same)).outcome
    other_place = same | {"region": "South"}
    region = HOST | {"region": "Vienna"}
    assert "met" == parties(region, peer("a", **same), peer("b", **other_place)).outcome


def test_the_hosts_own_organisation_is_not_outside() -> None:
    own = peer("a", organisation="pes")
    assert "not_met" == parties(HOST, own, peer("b", country="IE")).outcome


def test_what_is_not_said_may_be_the_same_or_not() -> None:
    assert "not_judged" == parties(HOST, peer("a"), peer("b")).outcome
    assert "not_judged" == parties(HOST, peer("a", country="EE"), {"id": "b", "country": "IE"}).outcome
    unsaid = {"id": "host"}
    assert "not_judged" == parties(unsaid, peer("a", country="EE"), peer("b", country="IE")).outcome


def test_stakeholders_organisers_and_observers_are_no_peers() -> None:
    others = [
        {"id": stance, "stances": [stance], "country": "EE"}
        for stance in ("stakeholder", "organiser", "observer")
    ]
    assert "not_met" == parties(HOST, *others).outcome


def test_an_idea_has_no_peers_yet() -> None:
    assert "not_judged" == parties(HOST, stage="idea").outcome


def test_without_anybody_inside_nobody_is_outside() -> None:
    assert "not_applicable" == parties(peer("a", country="EE")).outcome


def test_visitors_look_from_outside_too() -> None:
    def judgement(stance: str) -> str:
        visitors = {"id": "visitors", "stances": [stance], "country": "CZ"}
        return parties(HOST, visitors, format="study-visit").outcome

    assert ["met"] * 3 == [judgement(stance) for stance in ("participant", "member", "fellow")]
    assert "not_met" == judgement("organiser")
