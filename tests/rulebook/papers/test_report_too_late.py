from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.papers.report_too_late import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def due(due: str | None, end: str | None = None, kind: str = "report") -> Judgement:
    return judged(dates={"start": end} if end else None, papers=[{"kind": kind, "due": due}])


def test_the_distance_is_known_without_a_date() -> None:
    assert "met" == due("13 weeks after end").outcome
    assert ["/papers/0/due"] == places(due("14 weeks after end"))
    assert ["/papers/0/due"] == places(due("14 weeks after end", kind="key-policy-messages"))


def test_three_months_are_in_time_whatever_the_months() -> None:
    assert "met" == due("3 months after end", "2026-05-06").outcome
    assert "not_judged" == due("3 months after end").outcome


def test_a_date_of_which_only_the_month_is_known() -> None:
    assert "not_judged" == due("2026-08", "2026-05-06").outcome
    assert "not_met" == due("2026-09", "2026-05-06").outcome


def test_a_draft_is_no_report() -> None:
    assert "not_applicable" == due("14 weeks after end", kind="draft-report").outcome


@pytest.mark.parametrize(
    ("due_on", "outcome"),
    [
        # Of the three months that the format gives it, each may have a day more than 30.
        ("2026-08-09", "met"),
        ("2026-08-10", "not_met"),
    ],
)
def test_a_month_may_have_a_day_more(due_on: str, outcome: str) -> None:
    assert outcome == due(due_on, "2026-05-06").outcome


def test_days_and_limit_are_told() -> None:
    (hit,) = due("2026-08-10", "2026-05-06").hits
    assert {"paper": "report", "days": 96, "limit": 92} == hit.params


@pytest.mark.parametrize(("days", "outcome"), [(31, "met"), (32, "not_met")])
def test_a_month_is_a_month_whatever_the_month(days: int, outcome: str) -> None:
    papers = [{"kind": "report", "due": f"{days} days after end"}]
    assert outcome == judged(format="study-visit", papers=papers).outcome


def test_each_report_is_measured() -> None:
    papers = [{"kind": "report", "due": f"{days} days after end"} for days in (96, 95, 97)]
    assert ["/papers/0/due", "/papers/2/due"] == places(judged(papers=papers))


def test_without_a_day_it_cannot_be_measured() -> None:
    assert "not_judged" == due(None, "2026-05-06").outcome
    assert "not_applicable" == judged(papers=[]).outcome
    assert "not_applicable" == judged(format="webinar", papers=[{"kind": "report"}]).outcome
