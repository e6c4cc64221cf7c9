from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.no_later_check import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


DATES = {"start": "2026-05-06", "end": "2026-05-07"}


@pytest.mark.parametrize(
    ("later", "dates", "outcome"),
    [
        ("10 months after end", DATES, "met"),
        ("2026-06", DATES, "not_met"),
        ("2026-07", DATES, "not_judged"),
        # 60 days at least: two months are 61 days after 7 May, and 59 after 1 January.
        ("2 months after end", DATES, "met"),
        ("2 months after end", {"start": "2026-01-01", "end": "2026-01-01"}, "not_met"),
        ("4 years after end", DATES, "not_met"),
        ("10 months after end", None, "not_judged"),
        (None, DATES, "not_met"),
    ],
)
def test_it_is_neither_surely_too_early_nor_surely_too_late(
    later: str | None, dates: object, outcome: str
) -> None:
    assert outcome == judged(evaluation={"later_check": later}, dates=dates).outcome


def test_what_is_not_said_may_be_open_in_a_draft() -> None:
    assert "not_judged" == judged(stage="draft", dates=DATES).outcome
    assert "not_met" == judged(stage="draft", dates=DATES, evaluation={"later_check": "2026-05-08"}).outcome


def test_a_check_that_is_surely_in_time_is_enough() -> None:
    later = [{"due": "2026-07"}, {"due": "10 months after end"}]
    assert "met" == judged(dates=DATES, evaluation={"later_checks": later}).outcome
    assert "not_judged" == judged(dates=DATES, evaluation={"later_checks": later[:1]}).outcome
