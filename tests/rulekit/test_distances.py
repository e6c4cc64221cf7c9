from __future__ import annotations

import pytest

from mutuallearning.rulekit.distances import (
    Distance,
    after_end,
    before_start,
    days_if_late,
    roughly_after_end,
)
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.testing.rules import index_of
from mutuallearning.types.deadline import Deadline


def event(start: str | None = None, end: str | None = None) -> PlanIndex:
    return index_of({"dates": {"start": start, "end": end}})


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("4 weeks before start", Distance(28, 28)),
        ("at start", Distance(0, 0)),
        ("2 days after start", Distance(-2, -2)),
        ("within 4 weeks before start", Distance(0, 0)),
        ("1 month before start", None),
        ("10 working days before start", None),
        ("6 weeks before end", None),
        ("2026-04-01", None),
    ],
)
def test_without_dates_weeks_and_days_are_known(due: str, expected: Distance | None) -> None:
    assert expected == before_start(event(), Deadline.parse(due))


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("4 weeks before start", Distance(28, 28)),
        ("1 month before start", Distance(30, 31)),
        ("2026-04-01", Distance(30, 60)),
        ("2026-04", Distance(1, 60)),
    ],
)
def test_a_start_of_which_only_the_month_is_known(due: str, expected: Distance) -> None:
    assert expected == before_start(event("2026-05"), Deadline.parse(due))


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("30 days after end", Distance(30, 30)),
        ("within 30 days after end", Distance(30, 30)),
        ("1 day after start", Distance(0, 0)),
        ("2026-05-06", Distance(-1, -1)),
    ],
)
def test_the_end_counts_from_the_last_day(due: str, expected: Distance) -> None:
    assert expected == after_end(event("2026-05-06", "2026-05-07"), Deadline.parse(due))


@pytest.mark.parametrize(
    ("due", "days"),
    [("3 weeks after end", 21), ("2 weeks after end", 0), ("2026-05-06", 0), ("2026-05", None), (None, None)],
)
def test_days_count_only_if_they_are_surely_too_many(due: str | None, days: int | None) -> None:
    deadline = Deadline.parse(due) if due else None
    assert days == days_if_late(event("2026-05-06"), deadline, 14)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("1 month after end", Distance(28, 28)),
        ("12 months after end", Distance(365, 365)),
        ("3 years after end", Distance(1096, 1096)),
        ("1 month before end", Distance(-31, -31)),
        ("within 1 month before end", Distance(0, 0)),
        ("1000 years after end", None),
    ],
)
def test_months_and_years_are_counted_on_the_calendar(due: str, expected: Distance | None) -> None:
    assert expected == after_end(event("9026-01-30", "9026-01-31"), Deadline.parse(due))


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("1 month after end", Distance(28, 31)),
        ("within 2 years after end", Distance(730, 732)),
        ("3 weeks after end", Distance(21, 21)),
        ("1 month before end", Distance(-31, -31)),
        ("2026-02-01", Distance(1, 1)),
    ],
)
def test_months_and_years_are_measured_roughly(due: str, expected: Distance) -> None:
    plan, deadline = event("2026-01-30", "2026-01-31"), Deadline.parse(due)
    exact = after_end(plan, deadline)
    assert expected == roughly_after_end(plan, deadline)
    assert exact is not None
    assert expected.least <= exact.least <= exact.most <= expected.most


@pytest.mark.parametrize("end", [None, "before 2026-02", "9999-12"])
def test_nothing_is_rough_where_the_end_is_not_known_or_the_calendar_ends(end: str | None) -> None:
    plan, deadline = event(end, end), Deadline.parse("12 months after end")
    assert after_end(plan, deadline) == roughly_after_end(plan, deadline)


def test_what_is_beyond_the_calendar_cannot_be_known() -> None:
    late = event("9990-01-01", "9990-01-02")
    assert roughly_after_end(late, Deadline.parse("20 years after end")) is None
    assert Distance(365, 366) == roughly_after_end(late, Deadline.parse("1 year after end"))
    assert event("9999-12-30", "9999-12-31").span(Deadline.parse("1 day after end")) is None
