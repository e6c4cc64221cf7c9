from __future__ import annotations

import pytest

from mutuallearning.rulebook.cycle.next_cycle_before_report_back import RULE
from mutuallearning.testing.rules import judge_document, places


@pytest.mark.parametrize(
    ("begins", "report", "outcome"),
    [
        ({"planned": {"start": "2026-12-01"}}, "2026-12-15", "not_met"),
        ({"entered_on": "2026-12-01"}, "2026-12-15", "not_met"),
        ({"planned": {"start": "2026-12-15"}}, "2026-12-15", "met"),
        ({"planned": {"start": "2027-01"}}, "2026-12-15", "met"),
        ({"planned": {"start": "2026-12"}}, "2026-12-15", "not_judged"),
        ({"planned": {"start": "2026-12-01"}}, "12 months after end", "not_met"),
        ({"planned": {"start": "2026-12-01"}}, None, "not_judged"),
        ({"planned": {}}, "2026-12-15", "not_judged"),
        ({}, "2026-12-15", "not_judged"),
    ],
)
def test_one_hears_of_this_cycle_before_the_next(
    begins: dict[str, object], report: str | None, outcome: str
) -> None:
    cycle = {
        "kind": "peer-review-cycle",
        "visit": {"dates": {"start": "2026-09-22"}},
        "course": [{"phase": "visit"}, {"phase": "next-cycle", **begins}],
        "report_back": report,
    }
    assert outcome == judge_document(RULE, cycle).outcome


def test_the_day_that_was_entered_is_the_place() -> None:
    course = [{"phase": "next-cycle", "entered_on": "2026-12-01"}]
    cycle = {"kind": "peer-review-cycle", "course": course, "report_back": "2026-12-15"}
    assert ["/course/0/entered_on"] == places(judge_document(RULE, cycle))


def test_without_a_next_cycle_it_is_not_known() -> None:
    cycle = {"kind": "peer-review-cycle", "course": [{"phase": "visit"}], "report_back": "2026-12-15"}
    assert "not_judged" == judge_document(RULE, cycle).outcome
