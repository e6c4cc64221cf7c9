from __future__ import annotations

import pytest

from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.papers import find_short_lead, of_kinds, reports
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
