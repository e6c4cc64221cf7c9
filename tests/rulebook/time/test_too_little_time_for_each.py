from __future__ import annotations

import pytest

from mutuallearning.rulebook.time.too_little_time_for_each import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="strategy-peer-workshop", stage="final")


def units(count: int) -> list[dict[str, object]]:
    return [{"id": f"unit-{number}", "stances": ["under-review"]} for number in range(count)]


def agenda(*sessions: dict[str, object], **fields: object) -> dict[str, object]:
    return {"days": [{"sessions": list(sessions)}], **fields}


def work(minutes: int, **fields: object) -> dict[str, object]:
    return {"kind": "discussion", "minutes": minutes, **fields}


LUNCH = {"kind": "meal", "minutes": 90}


@pytest.mark.parametrize(
    ("count", "sessions", "outcome"),
    [
        (3, [work(180)], "met"),
        (3, [work(179)], "not_met"),
        # Nobody is reviewed over lunch.
        (3, [work(170), LUNCH], "not_met"),
        # Groups sit at the same time, but no more of them than there are parties.
        (3, [work(60, parallel=3)], "met"),
        (3, [work(60, groups=2)], "not_met"),
        (3, [work(59, groups="at least 2")], "not_met"),
        (3, [work(60, groups="at least 2")], "met"),
        (3, [{"kind": "discussion", "start": "09:00", "end": "11:59"}], "not_met"),
        (1, [work(20)], "not_applicable"),
        (3, [LUNCH], "not_applicable"),
        (3, [work(30), {"kind": "discussion"}], "not_judged"),
    ],
)
def test_each_gets_an_hour(count: int, sessions: list[dict[str, object]], outcome: str) -> None:
    assert outcome == judged(parties=units(count), agenda=agenda(*sessions)).outcome


@pytest.mark.parametrize("more", [{"complete": False}, {"sessions": [work(30)]}])
def test_an_agenda_that_is_not_whole_is_not_measured(more: dict[str, object]) -> None:
    assert "not_judged" == judged(parties=units(3), agenda=agenda(work(30), **more)).outcome


def test_parts_of_a_party_are_not_counted_apart() -> None:
    parts = [{"id": "city", "stances": ["under-review"], "part_of": "unit-0"}]
    assert "met" == judged(parties=[*units(2), *parts], agenda=agenda(work(120))).outcome


def test_who_may_be_under_review_as_well_leaves_it_open() -> None:
    assert "not_judged" == judged(parties=[*units(2), {"id": "other"}], agenda=agenda(work(120))).outcome
    assert "not_met" == judged(parties=[*units(2), {"id": "other"}], agenda=agenda(work(100))).outcome
