from __future__ import annotations

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
