from __future__ import annotations

import datetime

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.people.not_confirmed import RULE
from mutuallearning.testing.rules import judge_plan

THERE = {"id": "there", "roles": ["facilitator"], "nomination": {"status": "confirmed"}}
AGENDA = {"days": [{"sessions": [{"leads": ["there"], "speakers": ["speaker"]}]}]}


def asked(
    status: str | None,
    *roles: str,
    as_of: str = "2026-11-22",
    start: str | None = "2026-11-28",
    **parts: object,
) -> Judgement:
    actor = {"id": "guest", "roles": roles, "nomination": {"status": status} if status else None}
    plan = {"dates": {"start": start}, "actors": [THERE, actor], "agenda": AGENDA, **parts}
    return judge_plan(RULE, plan, as_of=datetime.date.fromisoformat(as_of))


@pytest.mark.parametrize(
    ("status", "role", "outcome"),
    [
        ("invited", "presenter", "not_met"),
        ("open", "moderator", "not_met"),
        ("confirmed", "presenter", "met"),
        ("declined", "presenter", "met"),
        ("invited", "participant", "met"),
        (None, "presenter", "not_judged"),
    ],
)
def test_those_in_front_are_to_have_said_yes(status: str | None, role: str, outcome: str) -> None:
    assert outcome == asked(status, role).outcome


@pytest.mark.parametrize(
    ("as_of", "start", "outcome"),
    [
        ("2026-11-20", "2026-11-28", "not_applicable"),
        ("2026-11-21", "2026-11-28", "not_met"),
        ("2026-11-28", "2026-11-28", "not_met"),
        ("2026-11-29", "2026-11-28", "not_applicable"),
        ("2026-11-22", "2026-11", "not_judged"),
        ("2026-11-22", None, "not_judged"),
    ],
)
def test_it_is_asked_in_the_last_week(as_of: str, start: str | None, outcome: str) -> None:
    assert outcome == asked("invited", "presenter", as_of=as_of, start=start).outcome


def test_what_is_over_is_over() -> None:
    assert "not_applicable" == asked("invited", "presenter", stage="done").outcome
    assert "not_applicable" == asked("invited", "presenter", written_as="record").outcome


def test_a_session_may_name_a_participant() -> None:
    named = {"days": [{"sessions": [{"leads": [], "speakers": ["guest"]}]}]}
    (hit,) = asked("invited", "participant", agenda=named).hits
    assert ("/actors/1/nomination/status", ("guest",), 6) == (
        hit.at,
        hit.params["actors"],
        hit.params["days"],
    )
    assert "not_judged" == asked("invited", "participant", agenda=None).outcome
