from __future__ import annotations

import datetime

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.papers.papers_overdue import RULE
from mutuallearning.testing.rules import judge_plan, places

ARRIVED = {"kind": "invitation", "delivered": "2026-01-10"}


def papers(*items: dict[str, str], as_of: datetime.date | None = datetime.date(2026, 5, 10)) -> Judgement:
    return judge_plan(RULE, {"papers": items, "dates": {"start": "2026-05-20"}}, as_of=as_of)


@pytest.mark.parametrize(
    ("due", "outcome"),
    [
        ("2026-05-09", "not_met"),
        ("2026-05-10", "met"),
        ("2026-04", "not_met"),
        ("2026-05", "not_judged"),
        ("2 weeks before start", "not_met"),
        ("1 week before start", "met"),
        ("1 week after end", "met"),
    ],
)
def test_it_must_surely_be_overdue(due: str, outcome: str) -> None:
    assert outcome == papers(ARRIVED, {"kind": "report", "due": due}).outcome


def test_all_that_are_overdue_are_one_finding() -> None:
    late = [{"kind": kind, "due": "2026-05-01"} for kind in ("programme", "host-paper")]
    found = papers(late[0], ARRIVED, late[1])
    assert ["/papers/0/delivered"] == places(found)
    assert ("programme", "host paper") == found.hits[0].params["papers"]


def test_where_no_arrival_is_recorded_nothing_is_known() -> None:
    assert "not_judged" == papers({"kind": "report", "due": "2026-05-01"}).outcome


def test_what_people_need_at_the_event_is_asked_for_once_it_is_settled() -> None:
    def late(stage: str, paper: dict[str, str], **more: object) -> Judgement:
        plan = {"stage": stage, "dates": {"start": "2026-05-20"}, "papers": [paper], **more}
        return judge_plan(RULE, plan, as_of=datetime.date(2026, 5, 10))

    paper = {"kind": "host-paper", "due": "2026-05-01"}
    assert "not_met" == late("final", paper).outcome
    assert "not_judged" == late("final", paper | {"due": "2026-05-12"}).outcome
    assert ["not_judged"] * 2 == [late(stage, paper).outcome for stage in ("invited", "done")]
    assert "not_judged" == late("final", paper | {"kind": "invitation"}).outcome
    assert "not_judged" == late("final", paper | {"state": "dropped"}).outcome
    assert "not_judged" == late("final", paper | {"kind": "report", "due": "1 week after end"}).outcome
    assert "not_judged" == late("final", paper, written_as="record").outcome
    assert "not_judged" == late("final", paper, dates={"start": "2026-05-08"}).outcome
    assert "not_judged" == late("final", paper, changes=[{"kind": "cancelled"}]).outcome


def test_what_has_arrived_need_not_be_due() -> None:
    assert "met" == papers(ARRIVED).outcome
    assert "not_judged" == papers(ARRIVED, {"kind": "report"}).outcome


def test_without_a_day_of_judgement() -> None:
    assert "not_judged" == papers(ARRIVED, {"kind": "report", "due": "2020"}, as_of=None).outcome
