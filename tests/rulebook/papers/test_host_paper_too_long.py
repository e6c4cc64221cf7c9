from __future__ import annotations

import pytest

from mutuallearning.rulebook.papers.host_paper_too_long import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("papers", "outcome", "at"),
    [
        ([{"kind": "host-paper", "max_pages": 10}], "met", []),
        ([{"kind": "host-paper", "max_pages": 11}], "not_met", ["/papers/0/max_pages"]),
        ([{"kind": "host-paper"}], "not_judged", []),
        (
            [{"kind": "host-paper"}, {"kind": "host-paper", "max_pages": 40}],
            "not_met",
            ["/papers/1/max_pages"],
        ),
        ([{"kind": "report", "max_pages": 40}], "not_applicable", []),
        (None, "not_judged", []),
    ],
)
def test_the_format_says_how_long_it_may_be(papers: object, outcome: str, at: list[str]) -> None:
    found = judged(papers=papers)
    assert (outcome, at) == (found.outcome, places(found))


def test_formats_without_a_limit_are_not_asked() -> None:
    assert (
        "not_applicable" == judged(format="webinar", papers=[{"kind": "host-paper", "max_pages": 40}]).outcome
    )
