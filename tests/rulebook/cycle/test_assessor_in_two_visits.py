from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.cycle.assessor_in_two_visits import RULE
from mutuallearning.testing.rules import judge_document, places


def visit(start: str | None, end: str | None = None, **parts: object) -> dict[str, object]:
    return {"assessors": ["ann"], "visit": {"dates": {"start": start, "end": end}, **parts}}


NORTH = visit("2026-03-09", "2026-03-11")


def judged(*assessments: dict[str, object]) -> Judgement:
    items = [{"id": f"number-{number}", **one} for number, one in enumerate(assessments)]
    return judge_document(RULE, {"kind": "benchlearning-cycle", "assessments": items})


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (visit("2026-03-11", "2026-03-13"), "not_met"),
        (visit("2026-03-12", "2026-03-13"), "met"),
        (visit("2026-03-06", "2026-03-09"), "not_met"),
        (visit("2026-03-06", "2026-03-08"), "met"),
        (visit("2026-03-10"), "not_met"),
        # A visit whose end is not said may last for longer.
        (visit("2026-03-12"), "not_judged"),
        (visit("2026-03-10", "2026-03-10") | {"assessors": ["bob"]}, "met"),
        (visit("2026-03-10") | {"assessors": ["bob", "ann"]}, "not_met"),
        (visit("2026-03-10") | {"halts": [{"kind": "withdrawal"}]}, "met"),
        (visit("2026-03-10") | {"halts": [{"kind": "pause"}]}, "not_met"),
        (visit("2026-03-10", changes=[{"kind": "cancelled"}]), "met"),
        (visit("2026-03-10", changes=[{"kind": "postponed"}]), "not_met"),
        # What is on record counts before what was planned.
        (visit("2026-03-10", actual={"dates": {"start": "2026-03-12", "end": "2026-03-12"}}), "met"),
        (visit("2026-03-20", actual={"dates": {"start": "2026-03-10"}}), "not_met"),
        (visit("2026-03-10", actual={}), "not_met"),
        (visit("2026-03"), "not_judged"),
        (visit("2026-03-10", "2026-03"), "not_judged"),
        (visit(None), "not_judged"),
        ({"assessors": ["ann"]}, "not_judged"),
        (visit("2026-03-10") | {"assessors": None}, "not_judged"),
    ],
)
def test_two_visits_are_not_on_one_day(other: dict[str, object], outcome: str) -> None:
    assert outcome == judged(NORTH, other).outcome


@pytest.mark.parametrize(
    ("mode", "other", "outcome"),
    [
        ("online", "online", "not_judged"),
        ("online", "on-site", "not_met"),
        ("on-site", "online", "not_met"),
        (None, None, "not_met"),
    ],
)
def test_whoever_sits_before_a_screen_may_join_both(
    mode: str | None, other: str | None, outcome: str
) -> None:
    both = [visit("2026-03-09", "2026-03-11", mode=mode), visit("2026-03-11", "2026-03-12", mode=other)]
    assert outcome == judged(*both).outcome
    apart = [visit("2026-03-09", "2026-03-10", mode=mode), both[1]]
    assert "met" == judged(*apart).outcome


def test_the_later_visit_is_told_with_the_one_that_ends_last_before_it() -> None:
    found = judged(visit("2026-03-13"), visit("2026-03-09", "2026-03-13"), visit("2026-03-10"))
    assert ["/assessments/2/visit", "/assessments/0/visit"] == places(found)
    expected = {"actor": "ann", "first": "number-1", "second": "number-0", "date": "2026-03-13"}
    assert expected == found.hits[1].params
    assert [("/assessments/1/visit", "the other visit")] * 2 == [hit.related[0] for hit in found.hits]


def test_an_assessor_who_is_named_twice_visits_once() -> None:
    assert "met" == judged(NORTH | {"assessors": ["ann", "ann"]}).outcome
    long, short = NORTH, visit("2026-03-10") | {"assessors": ["ann", "ann"]}
    assert ["/assessments/1/visit"] == places(judged(long, short))


def test_each_assessor_is_told() -> None:
    both = {"assessors": ["bob", "ann"]}
    found = judged(NORTH | both, visit("2026-03-10") | both)
    assert ["bob", "ann"] == [hit.params["actor"] for hit in found.hits]


def test_without_assessments_nobody_visits() -> None:
    assert "not_applicable" == judged().outcome
    assert "not_judged" == judge_document(RULE, {"kind": "benchlearning-cycle"}).outcome


def test_one_of_which_nothing_is_known_does_not_hide_the_others() -> None:
    off = visit("2026-03-10", changes=[{"kind": "cancelled"}])
    found = judged({"assessors": ["ann"]}, off, NORTH, NORTH)
    assert ["/assessments/3/visit"] == places(found)
