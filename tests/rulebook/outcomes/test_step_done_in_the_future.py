from __future__ import annotations

import datetime

import pytest

from mutuallearning.rulebook.outcomes.step_done_in_the_future import RULE
from mutuallearning.testing.rules import judge_document, places

TODAY = datetime.date(2017, 10, 19)


@pytest.mark.parametrize(
    ("step", "verdict", "at"),
    [
        ({"status": "done", "date": "2018"}, "not_met", ["/outcomes/0/steps/0/date"]),
        ({"status": "done", "date": "2017", "until": "2017-11"}, "not_met", ["/outcomes/0/steps/0/until"]),
        ({"status": "under-way", "date": "2017", "until": "2018"}, "met", []),
        ({"status": "done", "date": "2017"}, "met", []),
        ({"status": "intended", "date": "2018"}, "met", []),
        ({"status": "done"}, "not_judged", []),
        ({"date": "2018"}, "not_judged", []),
    ],
)
def test_what_is_to_come_is_not_done(step: dict[str, object], verdict: str, at: list[str]) -> None:
    found = judge_document(RULE, {"kind": "programme", "outcomes": [{"steps": [step]}]}, as_of=TODAY)
    assert (verdict, at) == (found.outcome, places(found))
