from __future__ import annotations

import pytest

from mutuallearning.rulebook.group.no_peer_has_the_floor import RULE
from mutuallearning.testing.rules import judging

PARTIES = [
    {"id": "host", "stances": ["host"]},
    {"id": "fi", "stances": ["peer"]},
    {"id": "nl", "stances": ["peer"]},
]
ACTORS = [
    {"id": "host-1", "party": "host"},
    {"id": "fi-1", "party": "fi"},
    {"id": "nl-1", "party": "nl"},
    {"id": "professor"},
]
judged = judging(RULE, format="thematic-event", stage="final", parties=PARTIES, actors=ACTORS)
TALK = {"kind": "presentation", "minutes": 90, "speakers": ["host-1"]}


def agenda(*sessions: dict[str, object]) -> dict[str, object]:
    return {"days": [{"sessions": [TALK, *sessions]}]}


@pytest.mark.parametrize(
    ("session", "outcome"),
    [
        ({"kind": "panel", "minutes": 30, "speakers": ["host-1"]}, "not_met"),
        ({"kind": "panel", "minutes": 30, "speakers": ["professor"]}, "not_met"),
        ({"kind": "panel", "minutes": 30, "speakers": ["nl-1"]}, "met"),
        ({"kind": "round-table", "minutes": 10, "parties": ["fi"]}, "met"),
        ({"kind": "working-group", "minutes": 20}, "not_met"),
        ({"kind": "working-group", "minutes": 30}, "met"),
        ({"kind": "plenary", "minutes": 20}, "not_met"),
        ({"kind": "plenary", "minutes": 30}, "not_judged"),
        ({"kind": "panel", "minutes": 30}, "not_judged"),
        ({"kind": "x-circle", "minutes": 30}, "not_judged"),
        ({"kind": "working-group"}, "not_judged"),
        ({"kind": "meal", "minutes": 90}, "not_met"),
    ],
)
def test_a_slot_for_a_peer_or_time_for_all_is_enough(session: dict[str, object], outcome: str) -> None:
    assert outcome == judged(agenda=agenda(session)).outcome


def test_times_in_which_all_may_have_spoken_add_up() -> None:
    talk = {"kind": "plenary", "minutes": 15}
    assert "not_judged" == judged(agenda=agenda(talk, talk)).outcome


def test_who_comes_for_nobody_may_come_for_a_peer_that_names_nobody() -> None:
    talk = agenda({"kind": "panel", "minutes": 30, "speakers": ["professor"]})
    assert "not_judged" == judged(agenda=talk, actors=[*ACTORS[:2], ACTORS[3]]).outcome


def test_it_is_about_several_peers_where_nobody_looks_at_each_party() -> None:
    assert "not_applicable" == judged(agenda=agenda(), parties=PARTIES[:2]).outcome
    assert "not_judged" == judged(agenda=agenda(), parties=[*PARTIES[:2], {"id": "nl"}]).outcome
    assert "not_applicable" == judged(agenda=agenda(), format="peer-review").outcome
    heard = agenda({"kind": "panel", "minutes": 30, "speakers": ["nl-1"]})
    assert "not_judged" == judged(agenda=heard, format="x-forum").outcome
