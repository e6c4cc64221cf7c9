from __future__ import annotations

import pytest

from mutuallearning.rulebook.time.too_little_lead_time import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("called", "start", "outcome"),
    [
        ("2026-03-11", "2026-05-06", "met"),
        ("2026-03-12", "2026-05-06", "not_met"),
        ("2026-03", "2026-05-06", "not_judged"),
        ("2026-04", "2026-05", "not_judged"),
        ("2026-05", "2026-05", "not_met"),
        ("2026-01", "2026-05", "met"),
        (None, "2026-05", "not_judged"),
        ("2026-01", None, "not_judged"),
    ],
)
def test_it_must_be_surely_too_short(called: str | None, start: str | None, outcome: str) -> None:
    assert outcome == judged(called_on=called, dates={"start": start}).outcome


def test_a_light_format_needs_no_lead_time() -> None:
    found = judged(format="peer-assist", called_on="2026-05-05", dates={"start": "2026-05-06"})
    assert "not_applicable" == found.outcome
