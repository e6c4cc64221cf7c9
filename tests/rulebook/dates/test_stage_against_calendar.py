from __future__ import annotations

import datetime

import pytest

from mutuallearning.rulebook.dates.stage_against_calendar import RULE
from mutuallearning.testing.rules import judge_plan

TODAY = datetime.date(2026, 5, 10)


def outcome(stage: str | None, dates: object, actual: object = None) -> str:
    plan = {"stage": stage, "dates": dates, "actual": {"dates": actual}}
    return judge_plan(RULE, plan, as_of=TODAY).outcome


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"start": "2026-05-09"}, "not_met"),
        ({"start": "2026-05-10"}, "met"),
        ({"start": "2026-05-09", "end": "2026-05-10"}, "met"),
        ({"start": "2026-04"}, "not_met"),
        ({"start": "2026-05"}, "not_judged"),
        ({"start": "2027"}, "met"),
        ({"end": "2026-05-01"}, "not_judged"),
        (None, "not_judged"),
    ],
)
def test_it_must_be_surely_over(dates: object, expected: str) -> None:
    assert expected == outcome("final", dates)


@pytest.mark.parametrize("stage", ["idea", "draft", "invited", "final"])
def test_every_stage_before_the_event(stage: str) -> None:
    assert "not_met" == outcome(stage, {"start": "2026-05-01"})


def test_later_stages_and_no_stage() -> None:
    assert "not_applicable" == outcome("running", {"start": "2026-05-01"})
    assert "not_applicable" == outcome("done", {"start": "2026-05-01"})
    assert "not_judged" == outcome(None, {"start": "2026-05-01"})


def test_what_really_happened_counts() -> None:
    assert "met" == outcome("final", {"start": "2026-05-01"}, {"start": "2026-06-01"})
    assert "not_met" == outcome("final", {"start": "2026-06-01"}, {"start": "2026-05-01"})
    assert "not_met" == outcome("final", {"start": "2026-05-01"}, {})


def test_without_a_day_of_judgement() -> None:
    assert "not_judged" == judge_plan(RULE, {"stage": "final", "dates": {"start": "2020"}}).outcome
