from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.group.onlooker_in_closed_group import RULE
from mutuallearning.testing.rules import judge_plan, places


def judged(
    *sessions: dict[str, object], guest: dict[str, object] | None = None, **parts: object
) -> Judgement:
    looking_on = {"id": "guest", "roles": ["observer"], "party": "ministry", **(guest or {})}
    plan = {
        "parties": [
            {"id": "ministry", "name": "Ministry", "stances": ["observer"]},
            {"id": "city", "stances": ["peer"]},
        ],
        "actors": [{"id": "worker", "roles": ["participant"], "party": "city"}, looking_on],
        "agenda": {"days": [{"sessions": sessions}]},
        **parts,
    }
    return judge_plan(RULE, plan)


def talk(level: str | None = "closed", **more: object) -> dict[str, object]:
    return {"title": "Talk", "group": ["worker", "guest"], "confidentiality": level, **more}


@pytest.mark.parametrize(
    ("guest", "found"),
    [
        ({}, True),
        ({"roles": ["participant"]}, True),
        ({"roles": ["sponsor", "observer"]}, True),
        ({"roles": []}, True),
        # Whoever has something to do there is no onlooker.
        ({"roles": ["observer", "rapporteur"]}, False),
        ({"roles": ["thematic-expert"]}, False),
        ({"roles": ["x-guardian"]}, False),
        ({"roles": None}, False),
        ({"party": "city"}, False),
        ({"party": None}, False),
        ({"party": "nobody-knows"}, False),
        ({"nomination": {"status": "declined"}}, False),
    ],
)
def test_who_only_looks_on_stays_outside(guest: dict[str, object], found: bool) -> None:  # noqa: FBT001 -- of the table
    assert (["/agenda/days/0/sessions/0/group"] if found else []) == places(judged(talk(), guest=guest))


@pytest.mark.parametrize(
    ("stances", "outcome"),
    [
        (["observer"], "not_met"),
        (["funder", "programme-owner"], "not_met"),
        (["funder", "peer"], "not_judged"),
        (["host"], "not_judged"),
        ([], "not_judged"),
        (None, "not_judged"),
    ],
)
def test_a_party_that_learns_itself_does_not_look_on(stances: list[str] | None, outcome: str) -> None:
    parties = [{"id": "ministry", "stances": stances}, {"id": "city", "stances": ["peer"]}]
    assert outcome == judged(talk(), parties=parties).outcome


@pytest.mark.parametrize(
    ("level", "own", "outcome"),
    [
        ("closed", None, "not_met"),
        (None, "closed", "not_met"),
        ("open", "closed", "not_met"),
        ("closed", "open", "not_applicable"),
        ("open", None, "not_applicable"),
        ("no-attribution", None, "not_applicable"),
        (None, None, "not_judged"),
        (None, "open", "not_judged"),
    ],
)
def test_only_what_is_closed_is_looked_at(level: str | None, own: str | None, outcome: str) -> None:
    assert outcome == judged(talk(own), confidentiality=level).outcome


@pytest.mark.parametrize(
    ("session", "found"),
    [
        (talk(kind="working-group"), True),
        (talk(kind="feedback"), True),
        (talk(kind="meal"), False),
        (talk(kind="welcome"), False),
        (talk(kind="closing"), False),
        (talk(group=None), False),
        (talk(group=[]), False),
        (talk(group=["worker"]), False),
        # Among themselves they may talk as they like.
        (talk(group=["guest"]), False),
    ],
)
def test_others_are_to_speak_in_confidence_there(session: dict[str, object], found: bool) -> None:  # noqa: FBT001 -- of the table
    assert (["/agenda/days/0/sessions/1/group"] if found else []) == places(
        judged(talk(kind="meal"), session)
    )


def test_each_person_is_told_once_and_never_by_name() -> None:
    (hit,) = judged(talk(), talk(), guest={"person": {"name": "Example"}}).hits
    assert {"actor": 'Observer "guest"', "party": "Ministry", "session": "Talk"} == hit.params
    assert (("/actors/1", "who only looks on"),) == hit.related
