from __future__ import annotations

import pytest

from mutuallearning.rulebook.decisions.host_response_too_late import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


DATES = {"start": "2026-05-06", "end": "2026-05-07"}


@pytest.mark.parametrize(
    ("due", "dates", "outcome"),
    [
        ("153 days after end", DATES, "met"),
        ("154 days after end", DATES, "not_met"),
        ("2026-10", DATES, "not_judged"),
        ("2026-11", DATES, "not_met"),
        ("2027-06", {"start": "2026-05"}, "not_met"),
        ("5 months after end", None, "not_judged"),
        (None, DATES, "not_judged"),
    ],
)
def test_it_must_be_surely_too_late(due: str | None, dates: object, outcome: str) -> None:
    assert outcome == judged(follow_up={"response_due": due}, dates=dates).outcome
