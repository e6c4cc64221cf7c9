from __future__ import annotations

import datetime

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.evaluation.nothing_noted_after_date import RULE
from mutuallearning.testing.rules import judge_plan, places

SHARE = {"statement": "Share of vacancies filled", "due": "2026-09-30"}


def look(**parts: object) -> Judgement:
    plan = {"dates": {"start": "2026-03-10"}, "goal": {"statement": "Fill more", "indicators": [SHARE]}}
    return judge_plan(RULE, {**plan, **parts}, as_of=datetime.date(2026, 11, 22))


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"evaluation": {"later_check": "2027-03-01"}}, "not_met"),
        ({"evaluation": {"later_check": "2027-03-01", "later_checks": [{"done": "2026-10"}]}}, "met"),
        (
            {"evaluation": {"later_check": "2027-03-01", "later_checks": [{"found": "Nothing changed"}]}},
            "not_judged",
        ),
        (
            {
                "evaluation": {
                    "later_check": "2027-03-01",
                    "survey": {"conducted": "2026-03-12"},
                    "found": ["All content"],
                }
            },
            "not_met",
        ),
        ({"evaluation": {"later_check": "2027-03-01", "found": ["All content"]}}, "not_judged"),
        ({"outcomes": [{"title": "Team", "claimed_on": "2026-10"}]}, "met"),
        ({"outcomes": [{"title": "Team", "claimed_on": "2026-04"}]}, "not_met"),
        ({"outcomes": [{"title": "Team"}]}, "not_judged"),
        ({"written_as": "record"}, "not_judged"),
        ({"dates": None}, "not_judged"),
        ({"goal": None}, "not_applicable"),
    ],
)
def test_only_what_was_noted_since_counts(parts: dict[str, object], outcome: str) -> None:
    assert outcome == look(**parts).outcome


def test_the_follow_up_is_told_with_the_other_days() -> None:
    found = look(follow_up={"due": "2026-10-31"})
    assert ["/follow_up/due"] == places(found)
    assert [("/goal/indicators/0/due", "was due on 2026-09-30")] == list(found.hits[0].related)
    held = {"due": "2026-10-31", "meetings": [{"held": "2026-11-02"}]}
    assert "met" == look(follow_up=held).outcome


def test_actions_that_moved_show_some_follow_up_of_an_unknown_day() -> None:
    moved = {"due": "2026-10-31", "actions": [{"what": "Team", "status": "ongoing"}]}
    assert "not_judged" == look(follow_up=moved, goal=None).outcome
    assert ["/goal/indicators/0/due"] == places(look(follow_up=moved))


def test_a_day_before_the_event_is_another_fault() -> None:
    assert "not_judged" == look(follow_up={"due": "2026-03-01"}, goal=None).outcome
