from __future__ import annotations

import datetime

import pytest

from mutuallearning.rulebook.dates.done_before_event import RULE
from mutuallearning.testing.rules import judge_plan

TODAY = datetime.date(2026, 5, 10)


def outcome(stage: str | None, start: str, really: str | None = None) -> str:
    plan = {"stage": stage, "dates": {"start": start}, "actual": {"dates": {"start": really}}}
    return judge_plan(RULE, plan, as_of=TODAY).outcome


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2026-05-11", "not_met"),
        ("2026-05-10", "met"),
        ("2026-06", "not_met"),
        ("2026-05", "not_judged"),
        ("2026-04", "met"),
        ("2026-05-09", "met"),
    ],
)
def test_it_must_surely_be_to_come(start: str, expected: str) -> None:
    assert expected == outcome("done", start)


def test_only_what_is_marked_as_done() -> None:
    assert "not_applicable" == outcome("running", "2027")
    assert "not_judged" == outcome(None, "2027")


def test_what_really_happened_counts() -> None:
    assert "met" == outcome("done", "2026-06-01", "2026-04-01")
    assert "not_met" == outcome("done", "2026-04-01", "2026-06-01")
