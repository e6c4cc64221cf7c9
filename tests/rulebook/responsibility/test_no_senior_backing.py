from __future__ import annotations

import pytest

from mutuallearning.rulebook.responsibility.no_senior_backing import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def reviewed(**fields: object) -> dict[str, object]:
    return {"id": "host", "country": "AT", "stances": ["under-review"], **fields}


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({}, "not_met"),
        ({"committed_on": "2027-01"}, "met"),
        ({"sponsor": "head"}, "met"),
        ({"time_mandate": {"granted": True, "by": "county director"}}, "met"),
        ({"time_mandate": {"granted": True}}, "not_met"),
        ({"time_mandate": {"granted": False, "by": "county director"}}, "not_met"),
        ({"stances": ["peer"]}, "not_applicable"),
        ({"stances": None}, "not_judged"),
    ],
)
def test_those_under_review_have_somebody_behind_them(fields: dict[str, object], outcome: str) -> None:
    peer = {"id": "peer", "stances": ["peer"]}
    assert outcome == judged(parties=[reviewed(**fields), peer]).outcome


@pytest.mark.parametrize(
    ("status", "outcome"), [("confirmed", "met"), (None, "met"), ("declined", "not_met")]
)
def test_a_sponsor_among_the_actors_will_do(status: str | None, outcome: str) -> None:
    head = {"id": "head", "roles": ["sponsor"], "party": "host", "nomination": {"status": status}}
    assert outcome == judged(parties=[reviewed()], actors=[head]).outcome


def test_who_only_lends_the_place_needs_none() -> None:
    place = {"id": "place", "stances": ["host"]}
    assert ["/parties/1/committed_on"] == places(judged(parties=[place, reviewed()]))


def test_it_is_told_when_it_can_be_expected() -> None:
    assert "not_judged" == judged(stage="invited", parties=[reviewed()]).outcome


def test_light_formats_need_none() -> None:
    asking = {"id": "team", "stances": ["assisted"]}
    assert "not_applicable" == judged(format="peer-assist", parties=[asking]).outcome


@pytest.mark.parametrize(
    ("owner", "outcome"),
    [
        ({"roles": ["owner", "host-lead"], "category": "manager"}, "met"),
        ({"roles": ["owner", "host-lead"], "category": "elected-representative"}, "met"),
        ({"roles": ["owner", "host-lead"], "category": "practitioner"}, "not_met"),
        ({"roles": ["owner", "host-lead"]}, "not_met"),
        ({"roles": ["owner"], "category": "manager"}, "not_met"),
        ({"roles": ["host-lead"], "category": "manager"}, "not_met"),
        ({"roles": ["owner", "host-lead"], "category": "manager", "party": "peer"}, "not_met"),
        (
            {"roles": ["owner", "host-lead"], "category": "manager", "nomination": {"status": "replaced"}},
            "not_met",
        ),
    ],
)
def test_an_owner_who_leads_there_and_can_decide_will_do(owner: dict[str, object], outcome: str) -> None:
    head = {"id": "head", "party": "host", **owner}
    assert outcome == judged(parties=[reviewed()], actors=[head]).outcome


def test_one_more_of_whom_it_is_not_said_what_it_is() -> None:
    fine = reviewed(committed_on="2027-01")
    assert "not_judged" == judged(parties=[fine, {"id": "other"}]).outcome
    assert "met" == judged(parties=[fine, {"id": "other", "sponsor": "head"}]).outcome


def test_all_such_parties_are_one_finding() -> None:
    both = [reviewed(), reviewed(id="city", name="Graz"), reviewed(id="backed", sponsor="head")]
    (hit,) = judged(parties=both).hits
    assert {"parties": ("Austria", "Graz")} == hit.params


@pytest.mark.parametrize(
    ("stances", "outcome"), [(["host"], "not_met"), (["assisted"], "not_met"), (["peer"], "not_applicable")]
)
def test_where_nobody_is_under_review_it_is_the_host(stances: list[str], outcome: str) -> None:
    assert outcome == judged(parties=[reviewed(stances=stances)]).outcome
