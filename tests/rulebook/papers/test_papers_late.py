"""TRA102, TRA113 and TRA114: papers that come too late to be read, or long after their time."""

from __future__ import annotations

import pytest

from mutuallearning.rulebook.papers import host_paper_too_late, paper_behind_schedule, reading_too_late
from mutuallearning.testing.rules import judging

late = judging(paper_behind_schedule.RULE, format="transfer-network")
reading = judging(reading_too_late.RULE, format="thematic-review-workshop")
DATES = {"start": "2027-02-01", "end": "2029-01-31"}


@pytest.mark.parametrize(
    ("due", "outcome"),
    [
        ("3 months after start", "met"),
        ("60 days after start", "met"),
        ("2027-06-30", "met"),
        ("2027-07-01", "not_met"),
        ("20 months after start", "not_met"),
        (None, "not_judged"),
    ],
)
def test_two_months_more_than_usual_are_enough(due: str | None, outcome: str) -> None:
    assert outcome == late(dates=DATES, papers=[{"kind": "transfer-plan", "due": due}]).outcome


def test_other_rules_judge_reports_and_what_is_read_before() -> None:
    assert "not_applicable" == late(dates=DATES, papers=[{"kind": "report", "due": "2035"}]).outcome
    visit = {"format": "benchlearning-visit", "dates": DATES}
    assert "not_applicable" == late(**visit, papers=[{"kind": "self-assessment", "due": "2035"}]).outcome
    assert "not_met" == late(**visit, papers=[{"kind": "draft-report", "due": "2035"}]).outcome


def test_before_the_end_is_in_time_whenever_the_end_is() -> None:
    draft = {"kind": "draft-report", "due": "1 week before end"}
    assert "met" == late(format="benchlearning-visit", papers=[draft]).outcome
    assert "not_judged" == late(papers=[{"kind": "transfer-plan", "due": "2027-06-30"}]).outcome


@pytest.mark.parametrize(
    ("paper", "outcome"),
    [
        ({"kind": "thematic-paper", "timing": "before", "due": "2 days before start"}, "not_met"),
        ({"kind": "thematic-paper", "timing": "before", "due": "1 week before start"}, "met"),
        ({"kind": "thematic-paper", "due": "2 days before start"}, "not_applicable"),
        ({"kind": "background-paper", "due": "6 days before start"}, "not_met"),
        ({"kind": "background-paper", "timing": "after", "due": "6 days before start"}, "not_applicable"),
        ({"kind": "background-paper"}, "not_judged"),
    ],
)
def test_a_week_is_needed_to_read(paper: dict[str, object], outcome: str) -> None:
    assert outcome == reading(papers=[paper]).outcome


def test_what_stands_in_for_a_host_paper_is_read_as_long() -> None:
    visit = judging(host_paper_too_late.RULE, format="benchlearning-visit")
    assert "not_met" == visit(papers=[{"kind": "self-assessment", "due": "3 days before start"}]).outcome
    assert "met" == visit(papers=[{"kind": "self-assessment", "due": "4 weeks before start"}]).outcome
