from __future__ import annotations

from mutuallearning.checking.engine import Judgement
from mutuallearning.rulebook.papers.host_paper_too_late import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def due(due: object, start: str | None = None) -> Judgement:
    dates = {"start": start} if start else None
    return judged(dates=dates, papers=[{"kind": "host-paper", "due": due}])


def test_the_distance_is_known_without_a_date() -> None:
    assert "met" == due("28 days before start").outcome
    (hit,) = due("27 days before start").hits
    assert ("/papers/0/due", 27) == (hit.at, hit.params["days"])


def test_dates_are_counted() -> None:
    assert "met" == due("2026-04-01", "2026-05-06").outcome
    assert ["/papers/0/due"] == places(due("2026-05-01", "2026-05-06"))


def test_a_month_leaves_open_what_it_leaves_open() -> None:
    assert "not_judged" == due("2026-04-28", "2026-05").outcome
    assert ["/papers/0/due"] == places(due("2026-05-30", "2026-06-01"))
    assert "met" == due("2026-02", "2026-05").outcome


def test_after_the_start_another_rule_speaks() -> None:
    assert "not_judged" == due("2026-05-10", "2026-05-06").outcome


def test_without_a_date_or_the_paper_there_is_nothing_to_measure() -> None:
    assert "not_judged" == due(None, "2026-05-06").outcome
    assert "not_judged" == due("2026-05-01").outcome
    assert "not_applicable" == judged(papers=[{"kind": "report"}]).outcome
