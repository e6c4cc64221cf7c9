from __future__ import annotations

import pytest

from mutuallearning.rulekit.deadlines import before_end
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.papers import find_short_lead, find_wrong_side, of_kinds, reports
from mutuallearning.testing.rules import index_of

PAPERS = [{"kind": kind} for kind in ("host-paper", "report", "draft-report", "learning-note")]


def test_papers_are_found_by_kind() -> None:
    found = of_kinds(index_of({"papers": PAPERS}), {"host-paper", "minutes"})
    assert ["/papers/0"] == [entry.at for entry in found]


@pytest.mark.parametrize(
    ("slug", "kinds"),
    [("peer-review", ["report"]), ("study-visit", ["report", "learning-note"]), (None, ["report"])],
)
def test_a_format_may_take_something_else_for_a_report(slug: str | None, kinds: list[str]) -> None:
    found = reports(index_of({"format": slug, "papers": PAPERS}))
    assert kinds == [entry.it.kind for entry in found]


def lead(due: str | None, start: str | None = None) -> Find:
    """Look for a paper that is due less than a week before the event."""
    find = Find()
    plan = index_of({"dates": {"start": start}, "papers": [{"kind": "host-paper", "due": due}]})
    find_short_lead(plan, find, plan.papers, 7, "the paper is")
    return find


@pytest.mark.parametrize(
    ("due", "start", "days"),
    [
        ("6 days before start", None, 6),
        ("2026-05-01", "2026-05-06", 5),
        ("2026-05-30", "2026-06-01", 2),
    ],
)
def test_a_paper_that_is_surely_late_is_found(due: str, start: str | None, days: int) -> None:
    (hit,) = lead(due, start).hits
    assert ("/papers/0/due", days, 7) == (hit.at, hit.params["days"], hit.params["limit"])


@pytest.mark.parametrize(
    ("due", "start"),
    [("7 days before start", None), ("2026-04-29", "2026-05-06"), ("2026-02", "2026-05")],
)
def test_a_paper_in_time_is_fine(due: str, start: str | None) -> None:
    assert Find() == lead(due, start)


@pytest.mark.parametrize(
    ("due", "start", "unsaid"),
    [
        ("2026-04-28", "2026-05", "how many days before the start the paper is due"),
        ("2026-05-01", None, "how many days before the start the paper is due"),
        (None, "2026-05-06", "how many days before the start the paper is due"),
        # After the start, another rule speaks.
        ("2026-05-10", "2026-05-06", "a day before the start on which the paper is due"),
    ],
)
def test_what_cannot_be_measured_is_not_judged(due: str | None, start: str | None, unsaid: str) -> None:
    assert Find(not_said=unsaid) == lead(due, start)


@pytest.mark.parametrize(
    ("delivered", "found"),
    [
        ("2026-05-03", [("/papers/0/delivered", "came", 3)]),
        ("2026-05-02", []),
        ("2026-04-01", []),
        # After the start there is nothing to measure.
        ("2026-05-08", []),
    ],
)
def test_of_a_paper_that_has_come_the_day_counts(delivered: str, found: list[tuple[str, str, int]]) -> None:
    find = Find()
    paper = {"kind": "host-paper", "due": "1 day before start", "delivered": delivered}
    plan = index_of({"dates": {"start": "2026-05-06"}, "papers": [paper]})
    find_short_lead(plan, find, plan.papers, 7, "the paper is")
    assert found == [(hit.at, hit.params["comes"], hit.params["days"]) for hit in find.hits]


def test_a_paper_that_has_come_for_an_event_without_a_date() -> None:
    find = Find()
    plan = index_of({"papers": [{"kind": "host-paper", "delivered": "2026-05-03"}]})
    find_short_lead(plan, find, plan.papers, 7, "the paper is")
    assert Find(not_said="how many days before the start the paper is due") == find


def test_a_paper_on_the_wrong_side_is_told_with_the_event() -> None:
    plan = index_of(
        {
            "dates": {"start": "2026-05-06"},
            "papers": [{"kind": "report", "due": "2026-05-01"}, {"kind": "x-a"}],
        }
    )
    find = Find()
    find_wrong_side(plan, find, plan.papers, before_end, "when it is due")
    (hit,) = find.hits
    assert "/papers/0/due" == hit.at
    assert {"paper": "report", "due": "2026-05-01", "event": "the event (2026-05-06)"} == hit.params
    assert "when it is due" == find.not_said
