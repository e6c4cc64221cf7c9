from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.papers.comments_due_before_host_paper import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def due(*comments: str | None, host: str | None, start: str | None = None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    papers = [
        {"kind": "host-paper", "due": host},
        *({"kind": "comments-paper", "due": one} for one in comments),
        *more.get("others", ()),
    ]
    return judged(dates={"start": start} if start else None, papers=papers)


def test_distances_are_compared_without_a_date() -> None:
    assert "met" == due("2 weeks before start", host="4 weeks before start").outcome
    assert ["/papers/1/due"] == places(due("6 weeks before start", host="4 weeks before start"))
    assert "met" == due("4 weeks before start", host="28 days before start").outcome


def test_dates_are_compared_without_a_start() -> None:
    assert "met" == due("2026-04-20", host="2026-04-06").outcome
    assert ["/papers/1/due"] == places(due("2026-04-01", host="2026-04-06"))


def test_a_date_and_a_distance_need_the_start() -> None:
    assert "not_judged" == due("2026-04-01", host="2 weeks before start").outcome
    assert ["/papers/1/due"] == places(due("2026-04-01", host="2 weeks before start", start="2026-05-06"))


def test_what_overlaps_is_not_judged_but_a_fault_beside_it_is() -> None:
    assert "not_judged" == due("2026-04", host="2026-04-06").outcome
    assert ["/papers/2/due"] == places(due("2026-04", "2026-03", host="2026-04-06"))
    assert "not_judged" == due(None, host="2026-04-06").outcome
    assert "not_judged" == due("2026-04-06", host=None).outcome


def test_comments_must_follow_at_least_the_first_of_several_host_papers() -> None:
    second = {"kind": "host-paper", "due": "2026-03-01"}
    assert "met" == due("2026-04-01", host="2026-04-06", others=[second]).outcome
    unknown = {"kind": "host-paper"}
    assert "not_judged" == due("2026-04-01", host="2026-04-06", others=[unknown]).outcome


def test_without_both_the_question_does_not_arise() -> None:
    assert "not_applicable" == due(host="2026-04-06").outcome
