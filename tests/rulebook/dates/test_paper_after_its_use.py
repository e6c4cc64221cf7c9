from __future__ import annotations

import pytest

from mutuallearning.rulebook.dates.paper_after_its_use import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


DATES = {"start": "2026-05-06", "end": "2026-05-07"}
YEAR = {"start": "2026-09-07", "end": "2027-06-25"}


@pytest.mark.parametrize(
    ("kind", "due", "outcome"),
    [
        ("host-paper", "2026-04-01", "met"),
        ("host-paper", "2026-05-06", "met"),
        ("host-paper", "2026-05-07", "not_met"),
        ("host-paper", "1 week after end", "not_met"),
        ("host-paper", "2026-05", "not_judged"),
        ("host-paper", None, "not_judged"),
        ("report", "1 week after end", "not_applicable"),
        ("thematic-paper", "1 week after end", "not_applicable"),
    ],
)
def test_papers_to_prepare_with_are_due_before(kind: str, due: str | None, outcome: str) -> None:
    assert outcome == judged(dates=DATES, papers=[{"kind": kind, "due": due}]).outcome


@pytest.mark.parametrize(
    ("due", "outcome"),
    [("2026-09-30", "met"), ("2027-06-25", "not_met"), ("2027-09-01", "not_met"), ("2027", "not_judged")],
)
def test_what_goes_on_for_a_year_has_a_use_for_papers_until_its_end(due: str, outcome: str) -> None:
    assert outcome == judged(dates=YEAR, papers=[{"kind": "modus-operandi", "due": due}]).outcome


def test_an_offset_is_judged_without_dates() -> None:
    late = [{"kind": "invitation", "due": "1 day after start"}]
    assert ["/papers/0/due"] == places(judged(format="peer-review", papers=late))
    assert "not_judged" == judged(format="mentoring", papers=late).outcome
    assert "met" == judged(papers=[{"kind": "invitation", "due": "1 day before start"}]).outcome
    assert "not_judged" == judged(papers=[{"kind": "invitation", "due": "2026-05-01"}]).outcome
