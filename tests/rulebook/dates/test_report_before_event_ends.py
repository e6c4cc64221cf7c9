from __future__ import annotations

import pytest

from mutuallearning.rulebook.dates.report_before_event_ends import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


DATES = {"start": "2026-05-06", "end": "2026-05-07"}


@pytest.mark.parametrize(
    ("kind", "due", "outcome"),
    [
        ("report", "4 weeks after end", "met"),
        ("report", "2026-05-07", "met"),
        ("report", "2026-05-06", "not_met"),
        ("report", "1 week before start", "not_met"),
        ("report", "2026-05", "not_judged"),
        ("report", None, "not_judged"),
        ("draft-report", "2026-05-06", "not_applicable"),
        ("minutes", "2026-05-06", "not_applicable"),
    ],
)
def test_reports_are_due_after_the_event(kind: str, due: str | None, outcome: str) -> None:
    found = judged(dates=DATES, papers=[{"kind": kind, "due": due}])
    assert outcome == found.outcome
    assert (["/papers/0/due"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    ("papers", "outcome"),
    [
        # One of several may tell of a part that is over.
        ([{"due": "2026-05-06", "per": "visit"}], "not_judged"),
        ([{"due": "2026-06-06", "per": "visit"}], "not_judged"),
        ([{"due": "2026-06-06"}, {"due": "2026-05-06", "per": "visit"}], "not_judged"),
        ([{"due": "2026-05-06"}, {"due": "2026-05-06", "per": "visit"}], "not_met"),
    ],
)
def test_a_report_on_a_part_may_come_before_the_rest_is_over(
    papers: list[dict[str, str]], outcome: str
) -> None:
    found = judged(dates=DATES, papers=[{"kind": "report", **paper} for paper in papers])
    assert outcome == found.outcome
    assert (["/papers/0/due"] if outcome == "not_met" else []) == places(found)
