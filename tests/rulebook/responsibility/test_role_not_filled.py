from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.responsibility.role_not_filled import RULE
from mutuallearning.testing.rules import judge_text, judging, places

judged = judging(RULE, format="peer-review", stage="final")


def test_all_lacking_roles_are_listed_once_and_the_owner_is_left_out() -> None:
    found = judged(actors=[{"id": "a", "roles": ["chair"]}])
    assert [{"count": 2, "roles": ("facilitator", "thematic expert")}] == [hit.params for hit in found.hits]
    assert ["/actors"] == places(found)


@pytest.mark.parametrize(
    ("status", "outcome"), [("open", "met"), (None, "met"), ("declined", "not_met"), ("replaced", "not_met")]
)
def test_an_open_slot_is_filled_and_a_declined_one_is_not(status: str | None, outcome: str) -> None:
    roles = ["facilitator", "thematic-expert"]
    assert outcome == judged(actors=[{"id": "a", "roles": roles, "nomination": {"status": status}}]).outcome


def test_without_any_role_the_owner_is_the_finding() -> None:
    assert "not_judged" == judged(actors=[{"id": "a"}]).outcome


def test_a_format_that_needs_no_role_has_no_such_question() -> None:
    assert "not_applicable" == judged(format=None, actors=[{"id": "a", "roles": ["chair"]}]).outcome


@pytest.mark.parametrize(
    ("format_", "stage", "lacking"),
    [
        ("city-exchange", "running", [("host lead",)]),
        ("city-exchange", "done", []),
        ("learning-exchange", "done", [("facilitator",)]),
        ("peer-review/vet-provider", "running", [("coordinator", "reviewer")]),
        ("peer-review/vet-provider", "done", [("reviewer",)]),
    ],
)
def test_who_arranges_it_is_not_missed_once_it_is_over(
    format_: str, stage: str, lacking: list[tuple[str, ...]]
) -> None:
    found = judged(format=format_, stage=stage, actors=[{"id": "a", "roles": ["owner"]}])
    assert lacking == [hit.params["roles"] for hit in found.hits]


def webinar(*sessions: dict[str, object], status: str | None = None) -> Judgement:
    actors = [
        {"id": "a", "roles": ["owner", "moderator"]},
        {"id": "b", "roles": ["participant"], "nomination": {"status": status}},
    ]
    return judged(format="webinar", actors=actors, agenda={"days": [{"sessions": sessions}]})


@pytest.mark.parametrize(
    ("session", "outcome"),
    [
        ({"kind": "presentation", "speakers": ["b"]}, "met"),
        ({"kind": "case-presentation", "speakers": ["nobody-knows", "b"]}, "met"),
        ({"kind": "panel", "speakers": ["b"]}, "met"),
        ({"kind": "discussion", "speakers": ["b"]}, "not_met"),
        ({"kind": "presentation", "speakers": ["nobody-knows"]}, "not_met"),
        ({"kind": "presentation", "speakers": []}, "not_met"),
        ({"kind": "presentation"}, "not_met"),
        ({"speakers": ["b"]}, "not_met"),
    ],
)
def test_whoever_has_the_floor_in_a_talk_presents(session: dict[str, object], outcome: str) -> None:
    assert outcome == webinar({"kind": "welcome", "speakers": ["a"]}, session).outcome


def test_who_declined_presents_nothing() -> None:
    talk: dict[str, object] = {"kind": "presentation", "speakers": ["b"]}
    assert "not_met" == webinar(talk, status="declined").outcome
    assert "met" == webinar(talk, status="confirmed").outcome


def test_what_else_is_on_the_agenda_may_be_a_talk() -> None:
    parts = {"format": "webinar", "actors": [{"id": "a", "roles": ["moderator"]}]}
    assert "not_met" == judged(**parts, agenda={"days": [{"sessions": []}]}).outcome
    assert "not_judged" == judged(**parts, agenda={"complete": False, "days": [{"sessions": []}]}).outcome


def test_a_talk_that_cannot_be_read_may_be_given_by_anybody() -> None:
    text = """
        mutuallearning: 1
        kind: activity-plan
        format: webinar
        stage: final
        actors: [{id: a, roles: [moderator]}]
        agenda: {days: [{sessions: [{kind: presentation, speakers: %s}]}]}
    """
    assert "met" == judge_text(RULE, text % "[a]").outcome
    assert "not_judged" == judge_text(RULE, text % "7").outcome


@pytest.mark.parametrize(
    ("format_", "role", "outcome"),
    [
        ("public-conference", "moderator", "met"),
        ("public-conference", "chair", "met"),
        ("public-conference", "facilitator", "met"),
        ("public-conference", "rapporteur", "not_met"),
        ("working-meeting", "chair", "met"),
        ("working-meeting", "moderator", "met"),
        ("working-meeting", "facilitator", "met"),
        ("working-meeting", "rapporteur", "not_met"),
        # To give the floor is less than to see to it that all learn.
        ("learning-exchange", "moderator", "not_met"),
        ("learning-exchange", "facilitator", "met"),
    ],
)
def test_who_gives_the_floor_is_called_by_many_names(format_: str, role: str, outcome: str) -> None:
    actors = [{"id": "a", "roles": [role, "presenter", "coordinator"]}]
    assert outcome == judged(format=format_, actors=actors).outcome


@pytest.mark.parametrize(
    ("stances", "party", "roles", "outcome"),
    [
        (["host"], "city", ["owner"], "met"),
        (["under-review", "peer"], "city", ["owner"], "met"),
        (["assisted"], "city", ["owner"], "met"),
        (["peer"], "city", ["owner"], "not_met"),
        (["peer"], "city", ["owner", "host-lead"], "met"),
        (None, "city", ["owner"], "not_met"),
        (["host"], None, ["owner"], "not_met"),
        (["host"], "city", ["participant"], "not_met"),
    ],
)
def test_an_owner_at_the_host_leads_there(
    stances: list[str] | None, party: str | None, roles: list[str], outcome: str
) -> None:
    actors = [{"id": "a", "roles": roles, "party": party}]
    parties = [{"id": "city", "stances": stances}]
    assert outcome == judged(format="city-exchange", actors=actors, parties=parties).outcome


@pytest.mark.parametrize(
    ("roles", "outcome"),
    [(["reviewer", "rapporteur"], "met"), (["reviewer"], "not_met"), (["rapporteur"], "not_met")],
)
def test_peers_who_write_the_report_are_the_experts(roles: list[str], outcome: str) -> None:
    actors = [{"id": "a", "roles": ["facilitator"]}, {"id": "b", "roles": roles}]
    assert outcome == judged(actors=actors).outcome
