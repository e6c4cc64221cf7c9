from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.safety.losing_face import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


def session(**more: object) -> dict[str, Any]:
    return {"title": "What failed", "about": ["failures"], "speakers": ["clerk"], **more}


def plan(*sessions: dict[str, Any], boss: str | None = None, **more: object) -> Judgement:
    manager = {"id": "boss", "nomination": {"status": boss} if boss else None}
    actors = [{"id": "clerk", "roles": ["presenter"], "reports_to": "boss"}, manager]
    return judged(
        **{"stage": "final", "actors": actors, "agenda": {"days": [{"sessions": list(sessions)}]}, **more}
    )


@pytest.mark.parametrize(
    ("one", "outcome"),
    [
        (session(), "not_met"),
        (session(group=["clerk", "boss"]), "not_met"),
        (session(group=["clerk"]), "not_judged"),
        (session(speakers=["boss"]), "not_judged"),
        (session(speakers=None), "not_judged"),
        (session(confidentiality="closed"), "not_judged"),
        (session(about=["obstacles"]), "not_applicable"),
        (session(about=None), "not_judged"),
    ],
)
def test_it_is_asked_where_the_line_manager_hears_of_failures(one: dict[str, Any], outcome: str) -> None:
    assert outcome == plan(one).outcome


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"boss": "declined"}, "not_judged"),
        ({"boss": "confirmed"}, "not_met"),
        ({"confidentiality": "closed"}, "not_judged"),
        ({"confidentiality": "no-attribution"}, "not_met"),
        ({"stage": "draft"}, "not_met"),
        ({"stage": "done"}, "not_applicable"),
        ({"written_as": "record"}, "not_applicable"),
    ],
)
def test_it_is_asked_while_something_can_be_done(parts: dict[str, Any], outcome: str) -> None:
    assert outcome == plan(session(), **parts).outcome


def test_each_person_is_asked_about_once() -> None:
    found = plan(session(), session())
    assert ["/agenda/days/0/sessions/0"] == places(found)
    assert 'Presenter "clerk"' == found.hits[0].params["speaker"]
