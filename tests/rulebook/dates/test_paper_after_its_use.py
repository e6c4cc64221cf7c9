from __future__ import annotations

import pytest

from mutuallearning.rulebook.dates.paper_after_its_use import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


DATES = {"start": "2026-05-06", "end": "2026-05-07"}


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


def test_an_offset_is_judged_without_dates() -> None:
    assert ["/papers/0/due"] == places(judged(papers=[{"kind": "invitation", "due": "1 day after start"}]))
    assert "met" == judged(papers=[{"kind": "invitation", "due": "1 day before start"}]).outcome
    assert "not_judged" == judged(papers=[{"kind": "invitation", "due": "2026-05-01"}]).outcome
