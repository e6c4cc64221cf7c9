from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.perspectives.nobody_new import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-assist", stage="final")

PARTIES = [{"id": "asking", "stances": ["assisted"]}, {"id": "helpers", "stances": ["assisting"]}]


def helpers(*first_time: bool | None, more: tuple[dict[str, Any], ...] = (), **parts: object) -> Judgement:
    actors = [
        {"id": f"helper-{number}", "roles": ["participant"], "party": "helpers", "first_time": flag}
        for number, flag in enumerate(first_time)
    ]
    owner = {"id": "owner", "roles": ["owner"], "party": "asking", "first_time": False}
    return judged(parties=PARTIES, actors=[owner, *actors, *more], **parts)


@pytest.mark.parametrize(
    ("first_time", "outcome"),
    [
        ((False,) * 4, "met"),
        ((False,) * 5, "not_met"),
        ((True, *(False,) * 4), "met"),
        ((None, *(False,) * 4), "not_judged"),
        ((None, *(False,) * 9), "not_met"),
        ((True, *(False,) * 9), "not_met"),
        ((True, True, *(False,) * 8), "met"),
    ],
)
def test_a_fifth_is_new_where_that_is_a_person(first_time: tuple[bool | None, ...], outcome: str) -> None:
    assert outcome == helpers(*first_time).outcome


def test_the_finding_counts() -> None:
    flags = (True, *(False,) * 9)
    (hit,) = helpers(*flags).hits
    assert {"count": 1, "total": 10, "least": 2} == hit.params


@pytest.mark.parametrize(
    ("more", "outcome"),
    [
        ({"id": "x", "roles": ["participant"], "party": "asking", "first_time": True}, "not_met"),
        ({"id": "x", "roles": ["facilitator"], "first_time": True}, "not_met"),
        ({"id": "x", "roles": ["participant"], "first_time": True}, "not_judged"),
        ({"id": "x", "first_time": True}, "not_judged"),
        ({"id": "x", "roles": ["participant"], "first_time": False}, "not_met"),
    ],
)
def test_only_those_who_help_count(more: dict[str, Any], outcome: str) -> None:
    assert outcome == helpers(*(False,) * 5, more=(more,)).outcome


@pytest.mark.parametrize(
    ("participants", "outcome"), [(6, "not_met"), ("up to 9", "not_judged"), ("more than 5", "not_judged")]
)
def test_those_who_are_not_listed_may_be_new(participants: object, outcome: str) -> None:
    assert outcome == helpers(*(False,) * 5, participants=participants).outcome


def test_who_declined_does_not_count() -> None:
    gone = {
        "id": "x",
        "roles": ["participant"],
        "party": "helpers",
        "first_time": True,
        "nomination": {"status": "declined"},
    }
    assert "not_met" == helpers(*(False,) * 5, more=(gone,)).outcome


def test_without_helpers_nothing_is_asked() -> None:
    assert "not_applicable" == helpers().outcome


def test_circles_that_want_to_stay_together_are_not_asked() -> None:
    community = judging(RULE, format="community-of-practice")
    actor = {"id": "x", "roles": ["participant"], "first_time": False}
    assert "not_applicable" == community(actors=[actor]).outcome
