"""What became of parties, actors, papers, steps and sessions."""

from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.comparison import Comparison

EVENT = {"dates": {"start": "2026-03-10", "end": "2026-03-11"}}


def compared(**said: Any) -> Comparison:  # noqa: ANN401 -- the fields of a plan
    return ActivityPlan.model_validate({**EVENT, **said}).compare_actual()


def lines(comparison: Comparison) -> list[str]:
    return [str(entry) for entry in comparison if not entry.at.startswith("/dates")]


@pytest.mark.parametrize(
    ("party", "line"),
    [
        ({"came": True}, "party Malta: as planned, came"),
        ({"came": False}, "party Malta: planned, did not come"),
        ({"came": False, "replaced_by": "it"}, "party Malta: replaced by party Italy"),
        ({"came": True, "unplanned": True}, "party Malta: not planned, came"),
        ({}, "party Malta: planned to come; what happened is not said"),
    ],
)
def test_parties(party: dict[str, Any], line: str) -> None:
    found = compared(
        parties=[{"id": "mt", "country": "MT", **party}, {"id": "it", "country": "IT", "came": True}]
    )
    assert line == lines(found)[0]


def test_people_of_a_party_are_counted_and_show_that_it_came() -> None:
    found = compared(parties=[{"id": "mt", "country": "MT", "headcount": "up to 4", "actual_headcount": 5}])
    assert [
        "party Malta: as planned, came",
        "people of party Malta: planned up to 4, was 5, at least 1 more",
    ] == lines(found)


def test_a_party_of_nobody_may_still_have_sent_a_paper() -> None:
    (party, _) = (
        entry for entry in compared(parties=[{"id": "mt", "actual_headcount": 0}]) if "parties" in entry.at
    )
    assert "unknown" == party.kind


def test_a_party_is_named_by_its_body() -> None:
    found = compared(
        organisations=[{"id": "jobs", "name": "Jobs service"}],
        parties=[{"id": "mt", "organisation": "jobs", "came": False}],
    )
    assert ["party Jobs service: planned, did not come"] == lines(found)


@pytest.mark.parametrize(
    ("actor", "line"),
    [
        ({"attended": True}, 'facilitator "a": as planned, came'),
        ({"attended": False}, 'facilitator "a": planned, did not come'),
        ({"nomination": {"status": "declined"}}, 'facilitator "a": planned, declined'),
        (
            {"nomination": {"status": "replaced", "replaced_by": "b"}},
            'facilitator "a": replaced by chair "b"',
        ),
        ({"attended": False, "nomination": {"replaced_by": "b"}}, 'facilitator "a": replaced by chair "b"'),
        ({}, 'facilitator "a": planned to come; what happened is not said'),
        (
            {"nomination": {"status": "confirmed"}},
            'facilitator "a": planned to come; what happened is not said',
        ),
    ],
)
def test_actors_by_role_and_never_by_name(actor: dict[str, Any], line: str) -> None:
    people = [
        {"id": "a", "roles": ["facilitator"], "person": {"name": "Ada Example"}, **actor},
        {"id": "b", "roles": ["chair"], "attended": True},
    ]
    found = compared(actors=people)
    assert line == lines(found)[0]
    assert "Example" not in str(found)


def test_who_came_instead_is_told_once() -> None:
    people = [
        {"id": "a", "nomination": {"status": "replaced", "replaced_by": "b"}},
        {"id": "b", "attended": True},
    ]
    assert ['actor "a": replaced by actor "b"'] == lines(compared(actors=people))


@pytest.mark.parametrize(
    ("paper", "line"),
    [
        ({"due": "2026-02-10", "delivered": "2026-02-10"}, "host paper: as planned, 2026-02-10"),
        ({"due": "2026-02-10", "delivered": "2026-01-20"}, "host paper: as planned, 2026-01-20"),
        (
            {"due": "2026-02-10", "delivered": "2026-02-15"},
            "host paper: planned 2026-02-10, was 2026-02-15, 5 days later",
        ),
        (
            {"due": "4 weeks before start", "delivered": "2026-02-12"},
            "host paper: planned 4 weeks before start, was 2026-02-12, 2 days later",
        ),
        (
            {"due": "2026-02", "published": "2026-04"},
            "host paper: planned 2026-02-01 to 2026-02-28, was 2026-04-01 to 2026-04-30, at least 32 days later",
        ),
        (
            {"due": "2026-02-10", "delivered": "2026-02"},
            "host paper: planned 2026-02-10, was 2026-02-01 to 2026-02-28; too little is said to compare them",
        ),
        ({"due": "2026-02-10", "state": "dropped"}, "host paper: planned, was never written"),
        ({"due": "2026-02-10"}, "host paper: planned 2026-02-10; what happened is not said"),
        (
            {"due": "2026-02-10", "state": "planned"},
            "host paper: planned 2026-02-10; what happened is not said",
        ),
    ],
)
def test_papers(paper: dict[str, Any], line: str) -> None:
    assert [line] == lines(compared(papers=[{"kind": "host-paper", **paper}]))


def test_an_offset_counts_from_the_days_on_which_the_event_took_place() -> None:
    paper = {"kind": "report", "due": "4 weeks after end", "delivered": "2026-05-10"}
    assert "moved" == next(entry.kind for entry in compared(papers=[paper]) if entry.at == "/papers/0")
    moved = compared(papers=[paper], actual={"dates": {"start": "2026-04-14", "end": "2026-04-15"}})
    assert "same" == next(entry.kind for entry in moved if entry.at == "/papers/0")


def test_steps() -> None:
    steps = [{"what": "drafts go out", "due": "2017-04", "done": "mid-May 2017"}, {"kind": "peer-visit"}]
    assert [
        "drafts go out: planned 2017-04-01 to 2017-04-30, was 2017-05-11 to 2017-05-20, at least 11 days later"
    ] == lines(compared(steps=steps))


PLANNED = {
    "days": [
        {
            "sessions": [
                {"id": "visit", "kind": "site-visit", "start": "9:00", "end": "10:00"},
                {"kind": "panel", "title": "What failed"},
                {"id": "cafe", "kind": "world-cafe"},
            ]
        }
    ]
}


def test_sessions_are_found_by_reference_or_by_kind_and_title() -> None:
    happened = {
        "days": [
            {
                "sessions": [
                    {"kind": "panel", "title": "What failed"},
                    {"kind": "site-visit", "planned_as": "visit", "start": "9:30", "end": "11:00"},
                    {"kind": "social", "title": "Walk in the park"},
                ]
            }
        ]
    }
    assert [
        "session site visit: as planned, took place",
        "start of session site visit: planned 09:00, was 09:30, 30 minutes later",
        "length of session site visit: planned 60 minutes, was 90 minutes, 30 minutes more",
        "session What failed: as planned, took place",
        "session world cafe: planned, was dropped",
        "session Walk in the park: not planned, took place",
    ] == lines(compared(agenda=PLANNED, actual={"agenda": happened}))


def test_of_an_agenda_that_is_not_complete_nothing_is_missing() -> None:
    happened = {"complete": False, "sessions": [{"kind": "panel", "title": "What failed"}]}
    kinds = [
        entry.kind for entry in compared(agenda=PLANNED, actual={"agenda": happened}) if "agenda" in entry.at
    ]
    assert ["unknown", "same", "unknown"] == kinds


def test_nothing_came_in_where_the_plan_was_not_complete() -> None:
    plan = {**PLANNED, "complete": False}
    happened = {"days": [*PLANNED["days"], {"sessions": [{"kind": "social"}]}]}
    kinds = [
        entry.kind for entry in compared(agenda=plan, actual={"agenda": happened}) if "agenda" in entry.at
    ]
    assert ["same", "same", "same", "unknown"] == kinds


def test_an_agenda_of_which_only_the_days_are_known_is_not_compared() -> None:
    found = compared(agenda=PLANNED, actual={"agenda": {"time_zone": "Europe/Vienna"}})
    assert ["sessions: planned 3 sessions; what happened is not said"] == lines(found)


def test_of_a_record_nobody_can_tell_who_was_expected() -> None:
    found = compared(
        written_as="record",
        parties=[{"id": "mt", "country": "MT", "came": True}, {"id": "it", "country": "IT"}],
        actors=[{"id": "a", "attended": True}, {"id": "b"}],
    )
    assert {"unknown"} == {entry.kind for entry in found}
    assert ["party Malta: came; what was planned is not said"] == lines(found)[:1]


def test_an_agenda_that_was_not_planned_is_not_compared() -> None:
    held = {"days": [{"sessions": [{"kind": "panel"}, {"kind": "debate"}]}]}
    assert ["sessions: 2 sessions; what was planned is not said"] == lines(compared(actual={"agenda": held}))
    assert [] == lines(compared(actual={"agenda": {"days": [{"start": "9:00"}]}}))
