from __future__ import annotations

import pytest

from mutuallearning.rulekit.deadlines import after_start, before_end, event
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.testing.rules import index_of
from mutuallearning.types.deadline import Deadline


def plan(**dates: str) -> PlanIndex:
    return index_of({"dates": dates})


EXACT = plan(start="2026-05-06", end="2026-05-07")
MONTH = plan(start="2026-05", end="2026-05")
ONE_DAY = plan(start="2026-05-06")
UNSAID = plan()


@pytest.mark.parametrize(
    ("index", "due", "after"),
    [
        (EXACT, "2026-05-06", False),
        (EXACT, "2026-05-07", True),
        (EXACT, "2026-05", None),
        (EXACT, "at end", True),
        (ONE_DAY, "at end", False),
        (EXACT, "1 day before end", False),
        (MONTH, "1 day before end", None),
        (MONTH, "4 weeks before start", False),
        (MONTH, "2 days after start", True),
        (MONTH, "2026-06", True),
        (UNSAID, "4 weeks before start", False),
        (UNSAID, "within 4 weeks before start", False),
        (UNSAID, "at start", False),
        (UNSAID, "1 day after start", True),
        (UNSAID, "1 day after end", True),
        (UNSAID, "1 day before end", None),
        (UNSAID, "2026-05-06", None),
    ],
)
def test_after_the_start_as_far_as_it_is_sure(*, index: PlanIndex, due: str, after: bool | None) -> None:
    assert after is after_start(index, Deadline.parse(due))


@pytest.mark.parametrize(
    ("index", "due", "before"),
    [
        (EXACT, "2026-05-06", True),
        (EXACT, "2026-05-07", False),
        (EXACT, "2026-05", None),
        (EXACT, "at start", True),
        (ONE_DAY, "at start", False),
        (MONTH, "at start", None),
        (MONTH, "1 week before end", True),
        (MONTH, "4 weeks after end", False),
        (MONTH, "2026-04", True),
        (UNSAID, "within 2 weeks before end", False),
        (UNSAID, "at end", False),
        (UNSAID, "1 week before start", True),
        (UNSAID, "1 week after start", None),
        (UNSAID, "2026-05-06", None),
    ],
)
def test_before_the_end_as_far_as_it_is_sure(*, index: PlanIndex, due: str, before: bool | None) -> None:
    assert before is before_end(index, Deadline.parse(due))


def test_the_event_is_named_with_the_dates_that_are_said() -> None:
    assert "the event (2026-05-06 to 2026-05-07)" == event(EXACT)
    assert "the event (2026-05)" == event(MONTH)
    assert "the event (2026-05-06)" == event(ONE_DAY)
    assert "the event (2026-05-07)" == event(plan(end="2026-05-07"))
    assert "the event" == event(UNSAID)
