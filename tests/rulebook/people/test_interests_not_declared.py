from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.people.interests_not_declared import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def actors(*items: dict[str, Any], stage: str = "final") -> Judgement:
    return judged(stage=stage, actors=[{"id": f"actor-{number}"} | item for number, item in enumerate(items)])


EXPERT = {"roles": ["thematic-expert"]}


def test_all_who_judge_are_one_finding_by_what_they_said() -> None:
    judgement = actors(EXPERT, EXPERT | {"interests_declared": False}, {"roles": ["reviewer"]})
    assert {"/actors/0/interests_declared": 2, "/actors/1/interests_declared": 1} == {
        hit.at: hit.params["count"] for hit in judgement.hits
    }
    assert "met" == actors(EXPERT | {"interests_declared": True}).outcome


def test_peers_who_are_called_so_are_left_out() -> None:
    peer = {"roles": ["country-expert", "reviewer", "participant"], "category": "policymaker"}
    assert "not_applicable" == actors(peer).outcome
    assert "not_met" == actors(peer | {"category": "expert"}).outcome
    assert "not_met" == actors({"roles": ["reviewer"]}).outcome
    assert "not_met" == actors(peer | {"roles": ["reviewer", "external-assessor"]}).outcome
    assert "not_applicable" == actors(peer | {"roles": ["team-leader"]}).outcome
    assert "not_met" == actors({"roles": ["team-leader"], "category": "expert"}).outcome


def test_before_the_programme_is_final_only_a_no_counts() -> None:
    assert "not_judged" == actors(EXPERT, stage="invited").outcome
    assert "not_met" == actors(EXPERT | {"interests_declared": False}, stage="invited").outcome


def test_who_has_no_role_may_judge() -> None:
    declared = EXPERT | {"interests_declared": True}
    assert "not_judged" == actors(declared, {}).outcome
    assert "met" == actors(declared, {"nomination": {"status": "declined"}}).outcome


def test_without_experts_the_question_does_not_arise() -> None:
    assert "not_applicable" == actors({"roles": ["participant"]}).outcome


def test_a_no_counts_whatever_the_format_and_the_office() -> None:
    peer = {"id": "peer", "roles": ["reviewer"], "category": "manager"}
    refused = peer | {"interests_declared": False}
    assert "not_met" == judged(format="study-visit", actors=[refused]).outcome
    assert "not_applicable" == judged(format="study-visit", actors=[peer]).outcome
    assert ["/actors/0/interests_declared"] == [hit.at for hit in judged(actors=[refused]).hits]


def test_who_speaks_for_a_country_may_be_an_official_of_it() -> None:
    speaker = {"id": "speaker", "roles": ["country-expert"], "party": "peer"}
    parties = [{"id": "peer", "stances": ["peer"]}]
    assert "not_judged" == judged(parties=parties, actors=[speaker]).outcome
    assert "not_met" == judged(parties=parties, actors=[speaker | {"category": "researcher"}]).outcome
    assert "not_met" == judged(parties=parties, actors=[speaker | {"interests_declared": False}]).outcome
    assert "not_met" == judged(parties=[{"id": "peer", "stances": ["organiser"]}], actors=[speaker]).outcome
