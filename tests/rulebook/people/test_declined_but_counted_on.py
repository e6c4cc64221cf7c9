from __future__ import annotations

import pytest

from mutuallearning.rulebook.people.declined_but_counted_on import RULE
from mutuallearning.testing.rules import judging

WHOLE: dict[str, object] = {
    "stage": "final",
    "actors": [
        {"id": "gone", "roles": ["facilitator"], "nomination": {"status": "declined"}},
        {"id": "there", "nomination": {"status": "confirmed"}},
    ],
    "agenda": {"days": [{"sessions": [{"title": "Opening", "leads": ["there"], "speakers": []}]}]},
    "papers": [],
    "responsibilities": [],
    "decisions": [],
    "recommendations": [],
    "follow_up": {"responsible": "there", "actions": []},
    "evaluation": {"responsible": "there"},
}
judged = judging(RULE, **WHOLE)


@pytest.mark.parametrize(
    ("parts", "outcome", "duties"),
    [
        ({}, "met", []),
        (
            {"agenda": {"days": [{"sessions": [{"title": "Opening", "speakers": ["gone"]}]}]}},
            "not_met",
            [("Opening",)],
        ),
        ({"responsibilities": [{"task": "Rooms", "owner": "gone"}]}, "not_met", [("Rooms",)]),
        ({"papers": [{"kind": "report", "responsible": "gone"}]}, "not_met", [("report",)]),
        ({"papers": [{"kind": "report", "responsible": "gone", "state": "delivered"}]}, "met", []),
        ({"decisions": [{"subject": "Rooms", "deciders": ["gone"], "state": "taken"}]}, "met", []),
        ({"recommendations": [{"text": "Ask", "addressee": "gone"}]}, "not_met", [("Ask",)]),
        ({"evaluation": {"responsible": "gone"}}, "not_met", [("the evaluation",)]),
        ({"follow_up": None}, "not_judged", []),
        (
            {"recommendations": [{"text": "Ask", "addressee": "gone", "response": {"answer": "accept"}}]},
            "met",
            [],
        ),
        (
            {"follow_up": {"responsible": "there", "actions": [{"what": "Write", "owner": "gone"}]}},
            "not_met",
            [("Write",)],
        ),
        (
            {
                "follow_up": {
                    "responsible": "there",
                    "actions": [{"what": "Write", "owner": "gone", "status": "completed"}],
                }
            },
            "met",
            [],
        ),
        ({"evaluation": None}, "not_judged", []),
        ({"written_as": "record", "evaluation": {"responsible": "gone"}}, "not_applicable", []),
        ({"agenda": None}, "not_judged", []),
        ({"actors": [{"id": "there", "nomination": {"status": "confirmed"}}]}, "not_applicable", []),
    ],
)
def test_who_does_not_come_has_nothing_left_to_do(
    parts: dict[str, object], outcome: str, duties: list[tuple[str, ...]]
) -> None:
    found = judged(**parts)
    assert (outcome, duties) == (found.outcome, [hit.params["duties"] for hit in found.hits])


def test_once_it_is_over_only_what_is_still_to_do_counts() -> None:
    agenda = {"days": [{"sessions": [{"title": "Opening", "leads": ["gone"]}]}]}
    action = {"what": "Write", "owner": "gone"}
    found = judged(stage="done", agenda=agenda, follow_up={"responsible": "there", "actions": [action]})
    assert [("Write",)] == [hit.params["duties"] for hit in found.hits]


def test_each_one_is_told_once() -> None:
    tasks = [{"task": "Rooms", "owner": "gone"}, {"task": "Travel", "owner": "gone"}]
    found = judged(responsibilities=tasks)
    assert [(("Rooms", "Travel"), 2)] == [(hit.params["duties"], len(hit.related)) for hit in found.hits]


def test_nobody_is_left_in_a_pair_with_who_does_not_come() -> None:
    gone = {"id": "gone", "nomination": {"status": "declined"}, "paired_with": ["there"]}
    there = {"id": "there", "nomination": {"status": "confirmed"}}
    for one, other in ((gone, there), (gone, {**there, "paired_with": ["gone"]})):
        found = judged(actors=[one, other])
        assert [("the pair with there",)] == [hit.params["duties"] for hit in found.hits]
    assert [("the pair with there",)] == [
        hit.params["duties"]
        for hit in judged(actors=[{**gone, "paired_with": None}, {**there, "paired_with": ["gone"]}]).hits
    ]


def test_each_place_that_counts_on_them_is_named() -> None:
    session = {"title": "Opening", "leads": ["there", "gone"], "speakers": ["gone"]}
    (hit,) = judged(agenda={"days": [{"sessions": [session]}]}, evaluation={"responsible": "gone"}).hits
    at = "/agenda/days/0/sessions/0"
    assert {f"{at}/leads/1", f"{at}/speakers/0", "/evaluation/responsible"} == {
        place for place, _ in hit.related
    }
