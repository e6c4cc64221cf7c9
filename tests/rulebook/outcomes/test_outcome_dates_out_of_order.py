from __future__ import annotations

import pytest

from mutuallearning.rulebook.outcomes.outcome_dates_out_of_order import RULE
from mutuallearning.testing.rules import judge_document, places

Step = tuple[str | None, str | None, str | None]


def judged(*steps: Step) -> tuple[str, list[str]]:
    data = [{"stage": stage, "date": date, "until": until} for stage, date, until in steps]
    found = judge_document(RULE, {"kind": "programme", "outcomes": [{"steps": data}]})
    return found.outcome, places(found)


@pytest.mark.parametrize(
    "steps",
    [
        [("learning", "2015", "2017"), ("pilot", "2016", None), ("scale", None, "2017-09")],
        [("learning", "2016-05", None), ("pilot", "2016", None)],
        [("idea", "2010", None), ("learning", "2016", None), ("pilot", "2017", None)],
        [("pilot", "2016", None), ("learning", "2015", None)],
        [("learning", "2017", None), ("pilot", "2016", None), ("learning", "2015", None)],
        [("decision", "2016", None), ("pilot", "2017", None)],
    ],
)
def test_orders_that_can_be_true(steps: list[Step]) -> None:
    assert ("met", []) == judged(*steps)


@pytest.mark.parametrize(
    ("steps", "at"),
    [
        ([("learning", "2016-05", None), ("pilot", "2015", None)], "1/date"),
        ([("learning", "2016", None), ("scale", "2014", "2015-12")], "1/until"),
        ([("pilot", "2017", None), ("scale", None, "2016-09")], "1/until"),
        ([("abandoned", "2015", None), ("learning", "2016", None)], "0/date"),
    ],
)
def test_orders_that_cannot(steps: list[Step], at: str) -> None:
    assert ("not_met", [f"/outcomes/0/steps/{at}"]) == judged(*steps)


def test_a_step_is_blamed_once() -> None:
    steps: list[Step] = [("learning", "2016", None), ("pilot", "2017", None), ("scale", "2015", None)]
    assert ["/outcomes/0/steps/2/date"] == judged(*steps)[1]


@pytest.mark.parametrize(
    "steps",
    [
        [("learning", None, None), ("pilot", "2015", None)],
        [
            ("learning", "2016", None),
            ("learning", None, "2014"),
            ("pilot", "2015", None),
            ("scale", None, None),
        ],
        [(None, "2016", None), ("pilot", "2015", None)],
    ],
)
def test_what_is_not_dated_is_not_judged(steps: list[Step]) -> None:
    assert ("not_judged", []) == judged(*steps)
