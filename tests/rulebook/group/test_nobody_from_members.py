from __future__ import annotations

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.group.nobody_from_members import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="community-of-practice")

OFFICE: dict[str, object] = {"id": "office", "stances": ["lead"]}
REGIONS: dict[str, object] = {
    "id": "regions",
    "name": "Regions",
    "stances": ["member"],
    "organisation": "body",
}
BOSS: dict[str, object] = {"id": "boss", "party": "office"}


def found(*actors: dict[str, object], parties: object = (OFFICE, REGIONS), **more: object) -> Judgement:
    return judged(**{"stage": "final", "parties": parties, "actors": actors, **more})


def test_members_without_a_face_are_told_once_with_all_of_them() -> None:
    judgement = found(BOSS, parties=[OFFICE, REGIONS, {"id": "towns", "name": "Towns", "stances": ["peer"]}])
    assert ["/actors"] == places(judgement)
    assert ("Regions", "Towns") == judgement.hits[0].params["parties"]


def test_one_face_is_enough() -> None:
    assert "met" == found(BOSS, {"id": "one", "party": "regions"}).outcome
    assert "met" == found(BOSS, {"id": "one", "organisation": "body"}).outcome
    assert "not_judged" == found(BOSS, {"id": "one"}).outcome


def test_a_draft_and_a_record_need_none_yet() -> None:
    assert "not_judged" == found(BOSS, stage="invited").outcome
    assert "not_judged" == found(BOSS, written_as="record").outcome
    assert "not_judged" == found(BOSS, parties=[OFFICE, {**REGIONS, "stances": None}]).outcome


def test_those_who_lead_are_no_audience() -> None:
    assert "not_applicable" == found(BOSS, parties=[OFFICE]).outcome
    assert "not_applicable" == found(BOSS, parties=[{**REGIONS, "stances": ["lead", "member"]}]).outcome
