from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.responsibility.leaves_before_the_end import RULE
from mutuallearning.testing.rules import judge_document, places


def engaged(end: str | None, *roles: str, **more: object) -> dict[str, object]:
    return {"id": "ann", "roles": roles or ["coordinator"], "engaged": {"end": end}, **more}


def judged(*actors: dict[str, object], **parts: object) -> Judgement:
    return judge_document(
        RULE, {"dates": {"start": "2026-01", "end": "2027-06-30"}, "actors": actors, **parts}
    )


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        ("2027-06-29", "not_met"),
        ("2027-06-30", "met"),
        ("2027-07-01", "met"),
        ("2027-05", "not_met"),
        ("2027-06", "not_judged"),
        ("2027", "not_judged"),
        (None, "not_judged"),
    ],
)
def test_whoever_carries_it_stays_until_the_last_day(end: str | None, outcome: str) -> None:
    found = judged(engaged(end), {"id": "bob", "roles": ["participant"], "engaged": {"end": "2027-07"}})
    assert outcome == found.outcome
    assert (["/actors/0/engaged/end"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    ("actor", "outcome"),
    [
        (engaged("2026-12", "participant"), "met"),
        (engaged("2026-12", "participant", "facilitator"), "not_met"),
        (engaged("2026-12", "owner"), "not_met"),
        (engaged("2026-12", "team-leader"), "not_met"),
        (engaged("2026-12", "host-lead"), "not_met"),
        (engaged("2026-12") | {"roles": None}, "not_judged"),
        (engaged("2026-12") | {"roles": []}, "met"),
        (engaged("2026-12", deputy="bob"), "met"),
        (engaged("2026-12", nomination={"status": "declined"}), "met"),
        (engaged("2026-12", nomination={"status": "replaced"}), "met"),
        (engaged("2026-12", nomination={"status": "confirmed"}), "not_met"),
        (engaged("2026-12", nomination={}), "not_met"),
    ],
)
def test_only_those_are_missed_on_whom_it_depends(actor: dict[str, object], outcome: str) -> None:
    assert outcome == judged(actor).outcome


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (["coordinator"], True),
        (["facilitator", "owner"], True),
        (["facilitator", "coordinator"], False),
        (["participant"], True),
    ],
)
def test_another_one_in_each_of_the_roles_may_go_on(other: list[str], found: bool) -> None:  # noqa: FBT001 -- of the table
    left = engaged("2026-12", "facilitator", "coordinator", "facilitator")
    assert ["/actors/0/engaged/end"] * found == places(judged(left, {"id": "bob", "roles": other}))


def test_of_whom_it_is_not_said_how_long_may_leave_too() -> None:
    staying: dict[str, object] = {"id": "bob", "roles": ["owner"]}
    assert "not_judged" == judged(engaged("2027-12"), staying).outcome
    assert "not_judged" == judged(engaged("2027-12"), staying | {"engaged": {"start": "2026-01"}}).outcome
    assert "not_judged" == judged(staying).outcome


@pytest.mark.parametrize(
    ("dates", "outcome"),
    [
        # It lasts for this day at least.
        ({"start": "2027-01-01"}, "not_met"),
        ({"start": "2026-12-31"}, "not_judged"),
        ({}, "not_judged"),
        (None, "not_judged"),
    ],
)
def test_of_its_end_enough_must_be_known(dates: dict[str, str] | None, outcome: str) -> None:
    assert outcome == judged(engaged("2026-12-31"), dates=dates).outcome


def test_it_says_who_and_until_when() -> None:
    (hit,) = judged(engaged("2026-12", person={"name": "Example"})).hits
    assert {"actor": 'coordinator "ann"', "ends": "2026-12", "last": "2027-06-30"} == hit.params


def test_a_record_is_not_told_who_took_over() -> None:
    assert "not_judged" == judged(engaged("2026-12"), written_as="record").outcome


@pytest.mark.parametrize("kind", ["programme", "peer-review-cycle", "benchlearning-cycle"])
def test_programmes_and_cycles_go_on_for_longer_still(kind: str) -> None:
    assert ["/actors/0/engaged/end"] == places(judged(engaged("2026-12"), kind=kind))
    assert "not_judged" == judge_document(RULE, {"kind": kind}).outcome


def test_those_who_are_not_needed_do_not_hide_the_others() -> None:
    guest: dict[str, object] = {"id": "bob", "roles": ["participant"]}
    assert ["/actors/2/engaged/end"] == places(judged(guest, {"id": "cat"}, engaged("2026-12")))
