from __future__ import annotations

import pytest

from mutuallearning.rulebook.group.headcounts_contradict import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def party(number: int, headcount: object, *stances: str) -> dict[str, object]:
    return {"id": f"p{number}", "headcount": headcount, "stances": stances or None}


def agenda(*kinds: str | None) -> dict[str, object]:
    return {"days": [{"sessions": [{"kind": kind} for kind in kinds]}]}


TALK = agenda("discussion")


def outcome(participants: object, *headcounts: object, actors: object = (), agenda: object = TALK) -> str:
    parties = [party(number, headcount, "peer") for number, headcount in enumerate(headcounts)]
    return judged(participants=participants, parties=parties, actors=actors, agenda=agenda).outcome


@pytest.mark.parametrize(
    ("participants", "headcounts", "expected"),
    [
        (10, (4, 6), "met"),
        (9, (4, 6), "not_met"),
        (11, (4, 6), "not_met"),
        ("up to 12", (4, 6), "not_judged"),
        ("at least 11", (4, 6), "not_met"),
        ("around 10", (4, 6), "not_judged"),
        ("around 20", (4, 6), "not_met"),
        (9, (4, "at least 6"), "not_met"),
        (30, (4, "at least 6"), "not_judged"),
        (10, (4, "up to 6"), "met"),
        (11, (4, "up to 6"), "not_met"),
        (3, (4, None), "not_judged"),
        (None, (4, 6), "not_judged"),
    ],
)
def test_only_what_cannot_agree_is_a_fault(
    participants: object, headcounts: tuple[object, ...], expected: str
) -> None:
    assert expected == outcome(participants, *headcounts)


def test_who_comes_for_no_party_may_be_many() -> None:
    assert "not_judged" == outcome(30, 4, 6, actors=[{"id": "crew"}])
    assert "not_met" == outcome(30, 4, 6, actors=[{"id": "crew", "party": "p0"}])
    assert "not_met" == outcome(9, 4, 6, actors=[{"id": "crew"}])
    assert "not_judged" == outcome(30, 4, 6, actors=None)


def test_organisers_may_be_counted_or_not() -> None:
    def agree(participants: int) -> str:
        parties = [party(0, 8, "peer"), party(1, 3, "organiser", "funder")]
        return judged(participants=participants, parties=parties, actors=[], agenda=TALK).outcome

    assert ["not_met", "met", "met", "met", "not_met"] == [agree(it) for it in (7, 8, 10, 11, 12)]


def test_a_party_that_may_be_anything() -> None:
    assert "not_judged" == judged(participants=3, parties=[party(0, 8)], actors=[]).outcome


@pytest.mark.parametrize(
    "programme",
    [
        None,
        {"days": []},
        {"days": [{}]},
        agenda("discussion", "interview"),
        agenda(None),
        agenda("x-hearing"),
    ],
)
def test_those_who_are_interviewed_may_be_counted(programme: object) -> None:
    assert "not_judged" == outcome(30, 4, 6, agenda=programme)
    assert "met" == outcome(10, 4, 6, agenda=programme)
    assert "not_met" == outcome(9, 4, 6, agenda=programme)
