from __future__ import annotations

import pytest

from mutuallearning.api import check
from mutuallearning.models.programme import Programme
from mutuallearning.rulebook.references.own_format_without_profile import RULE
from mutuallearning.testing.rules import judge_plan, places


def test_an_own_format_is_judged_as_any_activity_and_that_is_told() -> None:
    assert ["/format"] == places(judge_plan(RULE, {"format": "x-walk"}))
    assert "not_applicable" == judge_plan(RULE, {"format": "x-walk", "written_as": "record"}).outcome


@pytest.mark.parametrize(("slug", "found"), [("x-walk", 0), ("x-walk/long", 0), ("x-wlk", 0), ("x-swim", 1)])
def test_one_with_a_profile_and_one_misspelt_are_not_told(slug: str, found: int) -> None:
    programme = Programme.model_validate(
        {"formats": [{"slug": "x-walk", "title": "Walk"}], "activities": [{"id": "north", "format": slug}]}
    )
    assert found == len(check(programme, select=["REF109"]).findings)


def test_an_idea_and_a_record_need_none() -> None:
    assert "not_judged" == judge_plan(RULE, {"format": "x-walk", "stage": "idea"}).outcome
    record = Programme.model_validate({"written_as": "record", "activities": [{"format": "x-swim"}]})
    assert () == check(record, select=["REF109"]).findings
    own = {"activities": [{"format": "x-swim", "written_as": "record"}]}
    assert () == check(Programme.model_validate(own), select=["REF109"]).findings


def test_known_and_unknown_formats_are_others_matter() -> None:
    assert "not_applicable" == judge_plan(RULE, {"format": "peer-review"}).outcome
    assert "not_applicable" == judge_plan(RULE, {"format": "peer-reviev"}).outcome
    assert "not_judged" == judge_plan(RULE, {}).outcome


def test_an_idea_may_still_become_something_of_ones_own() -> None:
    assert "not_judged" == judge_plan(RULE, {"format": "peer-review", "stage": "idea"}).outcome
    recorded = {"format": "peer-review", "stage": "idea", "written_as": "record"}
    assert "not_applicable" == judge_plan(RULE, recorded).outcome


def test_each_activity_of_a_programme_is_told() -> None:
    activities = [
        {"id": "north", "format": "x-swim"},
        {"id": "all", "format": "webinar"},
        {"id": "south", "format": "x-dance"},
    ]
    programme = Programme.model_validate({"activities": activities})
    found = check(programme, select=["REF109"]).findings
    assert ["/activities/0/format", "/activities/2/format"] == [finding.pointer for finding in found]
