from __future__ import annotations

from collections.abc import Mapping

import pytest

from mutuallearning.rulebook.group.party_without_a_voice import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


PARTIES = [
    {"id": "host", "name": "Host", "stances": ["host"]},
    {"id": "lt", "name": "Lithuania", "stances": ["peer"]},
    {"id": "si", "name": "Slovenia", "stances": ["peer"]},
    {"id": "money", "name": "Fund", "stances": ["funder", "observer"]},
]
ACTORS = [{"id": f"{party}-1", "party": party} for party in ("host", "lt", "si")]


def agenda(*sessions: Mapping[str, object]) -> dict[str, object]:
    return {"days": [{"sessions": list(sessions)}]}


def test_silent_parties_are_listed_once_without_observers() -> None:
    session = {"kind": "presentation", "speakers": ["host-1"]}
    found = judged(stage="draft", parties=PARTIES, actors=ACTORS, agenda=agenda(session))
    assert [("Lithuania", "Slovenia")] == [hit.params["parties"] for hit in found.hits]
    assert ["/parties/1"] == [hit.at for hit in found.hits]


@pytest.mark.parametrize("field", ["speakers", "leads", "group"])
def test_speaking_leading_and_small_groups_all_count(field: str) -> None:
    session = {"kind": "working-group", field: ["host-1", "lt-1", "si-1"]}
    assert "met" == judged(parties=PARTIES, actors=ACTORS, agenda=agenda(session)).outcome


def test_a_party_that_is_named_has_the_floor() -> None:
    session = {"kind": "discussion", "parties": ["host", "lt", "si"]}
    assert "met" == judged(parties=PARTIES, agenda=agenda(session)).outcome


def test_an_open_slot_excuses_until_speakers_are_due() -> None:
    slots = agenda({"kind": "discussion", "speakers": ["host-1"]}, {"kind": "panel"})
    assert "not_judged" == judged(stage="draft", parties=PARTIES, actors=ACTORS, agenda=slots).outcome
    assert "not_met" == judged(stage="final", parties=PARTIES, actors=ACTORS, agenda=slots).outcome


def test_a_speaker_of_unknown_party_excuses_until_speakers_are_due() -> None:
    session = {"kind": "panel", "speakers": ["host-1", "guest"]}
    actors = [*ACTORS, {"id": "guest"}]
    assert (
        "not_judged" == judged(stage="draft", parties=PARTIES, actors=actors, agenda=agenda(session)).outcome
    )


def test_without_an_agenda_it_cannot_be_known() -> None:
    assert "not_judged" == judged(parties=PARTIES, actors=ACTORS).outcome


def test_a_party_of_which_nobody_says_as_what_it_comes_leaves_it_open() -> None:
    session = {"kind": "panel", "speakers": ["host-1", "lt-1", "si-1"]}
    guest = {"id": "guest", "name": "Guest"}
    found = judged(parties=[*PARTIES, guest], actors=ACTORS, agenda=agenda(session))
    assert "not_judged" == found.outcome
