from __future__ import annotations

from collections.abc import Sequence

import pytest

from mutuallearning.rulebook.responsibility.too_many_tasks_at_once import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(
    RULE,
    parties=[{"id": "organiser"}],
    actors=[{"id": "owner", "roles": ["owner"]}, {"id": "helper"}],
    responsibilities=[],
    papers=[],
    follow_up={"actions": []},
)


def tasks(*days: int, owner: str = "owner") -> list[dict[str, str]]:
    return [{"task": f"Task of day {day}", "owner": owner, "due": f"2027-03-{day:02}"} for day in days]


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        ((1, 2, 3, 4, 5), "met"),
        ((1, 2, 3, 4, 5, 7), "not_met"),
        # The first and the last are seven days apart.
        ((1, 2, 3, 4, 5, 8), "met"),
        ((20, 1, 21, 8, 22, 23, 24, 25), "not_met"),
    ],
)
def test_a_week_has_seven_days(days: Sequence[int], outcome: str) -> None:
    assert outcome == judged(responsibilities=tasks(*days)).outcome


def test_papers_tasks_and_actions_of_one_person_count_together() -> None:
    judgement = judged(
        responsibilities=tasks(9, 10),
        papers=[
            {"kind": "report", "responsible": "owner", "due": "2027-03-08"},
            {"kind": "report", "responsible": "owner", "due": "2027-03-11"},
        ],
        follow_up={
            "actions": [{"what": "Tell", "owner": "owner", "due": f"2027-03-{day}"} for day in (12, 13)]
        },
    )
    assert ["/papers/0/due"] == places(judgement)
    assert 6 == judgement.hits[0].params["count"]
    assert 5 == len(judgement.hits[0].related)


def test_who_has_the_time_is_not_told() -> None:
    both = [*tasks(1, 2, 3), *tasks(1, 2, 3, owner="helper")]
    assert "met" == judged(responsibilities=both).outcome


def test_a_dropped_paper_is_no_task() -> None:
    paper = {"kind": "report", "responsible": "owner", "due": "2027-03-06", "state": "dropped"}
    assert "met" == judged(responsibilities=tasks(1, 2, 3, 4, 5), papers=[paper]).outcome


@pytest.mark.parametrize(
    "lacking",
    [
        {"task": "Somebody's", "due": "2027-03-06"},
        {"task": "Some day", "owner": "owner"},
        {"task": "Some day in March", "owner": "owner", "due": "2027-03"},
        {"task": "Of nobody who is known", "owner": "stranger", "due": "2027-03-06"},
    ],
)
def test_what_is_not_said_may_be_too_much(lacking: dict[str, str]) -> None:
    assert "not_judged" == judged(responsibilities=[*tasks(1, 2, 3, 4, 5), lacking]).outcome


def test_a_party_is_many_people() -> None:
    actions = [{"what": "Tell", "owner": "organiser", "due": "2027-03-08"}] * 7
    assert "met" == judged(follow_up={"actions": actions}).outcome


def test_a_plan_without_tasks_asks_nothing_of_anybody() -> None:
    assert "not_applicable" == judged().outcome


@pytest.mark.parametrize("part", ["responsibilities", "papers", "follow_up"])
def test_what_is_not_told_at_all_may_be_too_much(part: str) -> None:
    assert "not_judged" == judged(**{part: None}).outcome
