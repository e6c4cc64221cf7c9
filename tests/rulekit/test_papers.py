from __future__ import annotations

import pytest

from mutuallearning.rulekit.papers import of_kinds, reports
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
