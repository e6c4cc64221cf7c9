from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.programme.member_in_no_activity import RULE
from mutuallearning.testing.rules import judge_document

EARLY = {"dates": {"start": "2027-05-10"}, "parties": [{"id": "p", "organisation": "a"}]}
LATE = {"dates": {"start": "2028-02-10"}, "parties": [{"id": "p", "organisation": "b"}]}
BOTH = [{"id": "p", "organisation": "b"}, {"id": "q", "organisation": "c"}]


def programme(*activities: Mapping[str, object], **more: Any) -> Judgement:  # noqa: ANN401 -- data of any shape
    data: dict[str, object] = {
        "kind": "programme",
        "members": ["a", "b", "c"],
        "dates": {"start": "2027-01", "end": "2028-12"},
        "organisations": [{"id": name} for name in ("a", "b", "c")],
        "activities": activities,
    }
    return judge_document(RULE, data | more)


@pytest.mark.parametrize(
    ("late", "outcome"),
    [
        (LATE, "not_met"),
        (LATE | {"parties": BOTH}, "met"),
        (LATE | {"actors": [{"id": "guest", "organisation": "c"}]}, "met"),
        (LATE | {"parties": [*BOTH, {"id": "r"}]}, "not_judged"),
        (LATE | {"parties": None}, "not_judged"),
        (LATE | {"all_parties_listed": False}, "not_judged"),
        (LATE | {"all_parties_listed": True}, "not_met"),
        # Until its last year more may be planned.
        (LATE | {"dates": {"start": "2027-11-10"}}, "not_judged"),
        (LATE | {"dates": None}, "not_judged"),
        (LATE | {"changes": [{"kind": "cancelled"}]}, "not_judged"),
    ],
)
def test_every_member_has_a_part(late: Mapping[str, object], outcome: str) -> None:
    assert outcome == programme(EARLY, late).outcome


def test_a_part_of_a_member_and_a_network_of_members_count() -> None:
    office = {"id": "office", "part_of": "c"}
    there = LATE | {"parties": [{"id": "p", "organisation": "b"}, {"id": "q", "organisation": "office"}]}
    assert "met" == programme(EARLY, there, organisations=[{"id": "a"}, office]).outcome
    network = {"id": "office", "members": ["c"]}
    assert "met" == programme(EARLY, there, organisations=[{"id": "a"}, network]).outcome


@pytest.mark.parametrize("part", ["owner", "contractor"])
def test_who_runs_it_has_a_part_in_all_of_it(part: str) -> None:
    assert "met" == programme(EARLY, LATE, **{part: "c"}).outcome


def test_they_are_named_as_people_know_them() -> None:
    organisations = [{"id": "c", "name": "City of C", "short_name": "C"}]
    (hit,) = programme(EARLY, LATE, organisations=organisations).hits
    assert ("/members/2", {"count": 1, "all": 3, "members": ("C",)}) == (hit.at, hit.params)
    (hit,) = programme(EARLY, LATE, organisations=[]).hits
    assert ("c",) == hit.params["members"]


@pytest.mark.parametrize(
    ("more", "outcome"),
    [
        ({"members": []}, "not_applicable"),
        ({"members": None}, "not_judged"),
        ({"written_as": "record"}, "not_judged"),
        ({"dates": None}, "not_judged"),
        ({"peer_review_cycles": [{"id": "cycle"}]}, "not_judged"),
    ],
)
def test_it_must_be_known_who_belongs_and_what_is_to_come(more: Mapping[str, object], outcome: str) -> None:
    assert outcome == programme(EARLY, LATE, **more).outcome


def test_of_a_programme_without_activities_nobody_is_missed() -> None:
    cancelled = [{"changes": [{"kind": "cancelled"}], "parties": one["parties"]} for one in (EARLY, LATE)]
    assert "not_applicable" == programme(*cancelled).outcome
