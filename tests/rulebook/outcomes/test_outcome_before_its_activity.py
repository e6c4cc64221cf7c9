from __future__ import annotations

from collections.abc import Mapping

from mutuallearning.rulebook.outcomes.outcome_before_its_activity import RULE
from mutuallearning.testing.rules import judge_document, places

VISIT = {"id": "visit", "dates": {"start": "2016-05-10"}}
EARLIER = {"id": "earlier", "dates": {"start": "2017"}, "actual": {"dates": {"start": "2014-03"}}}


def judged(outcome: Mapping[str, object], *activities: object) -> tuple[str, list[str]]:
    found = judge_document(RULE, {"kind": "programme", "activities": [*activities], "outcomes": [outcome]})
    return found.outcome, places(found)


def pilot(date: str, **more: object) -> dict[str, object]:
    return {"activities": ["visit"], "steps": [{"stage": "pilot", "date": date}], **more}


def test_a_pilot_before_the_visit_did_not_come_of_it() -> None:
    assert ("not_met", ["/outcomes/0/steps/0/date"]) == judged(pilot("2015"), VISIT)


def test_a_pilot_in_the_same_year_may_have() -> None:
    assert ("met", []) == judged(pilot("2016"), VISIT)


def test_the_earliest_activity_counts_and_what_really_happened() -> None:
    outcome = pilot("2015", activities=["visit", "earlier"])
    assert ("met", []) == judged(outcome, VISIT, EARLIER)


def test_ideas_may_be_older() -> None:
    outcome = {"activities": ["visit"], "steps": [{"stage": "idea", "date": "2012"}]}
    assert ("met", []) == judged(outcome, VISIT)


def test_activities_without_dates_leave_it_open() -> None:
    assert "not_judged" == judged(pilot("2015"), {"id": "visit"})[0]
    assert "not_judged" == judged(pilot("2015", activities=["elsewhere"]), VISIT)[0]
    assert "not_judged" == judged(pilot("2015", builds_on=["older"]), VISIT)[0]


def test_steps_without_a_stage_are_not_blamed() -> None:
    outcome = {"activities": ["visit"], "steps": [{"date": "2012"}]}
    assert ("not_judged", []) == judged(outcome, VISIT)


def test_the_outcome_of_a_plan_came_of_the_plan() -> None:
    plan = {
        "dates": {"start": "2016-05-10"},
        "outcomes": [{"steps": [{"stage": "scale", "until": "2016-04"}]}],
    }
    assert ["/outcomes/0/steps/0/until"] == places(judge_document(RULE, plan))
