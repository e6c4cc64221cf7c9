from __future__ import annotations

import pytest

from mutuallearning.rulebook.time.length_outside_format import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        ("2026-05-04", "2026-05-04", "met"),
        ("2026-05-04", "2026-05-08", "met"),
        ("2026-05-04", "2026-05-09", "not_met"),
        ("2026-05-28", "2026-06", "not_judged"),
        ("2026-05", "2026-05", "not_judged"),
        ("2026-05", "2026-08", "not_met"),
        ("2026-05-04", None, "not_judged"),
    ],
)
def test_it_must_be_surely_outside(start: str, end: str | None, outcome: str) -> None:
    assert outcome == judged(dates={"start": start, "end": end}).outcome


def test_a_start_alone_is_one_day_once_people_are_invited() -> None:
    visit = {"format": "benchlearning-visit", "dates": {"start": "2026-05-04"}}
    assert "not_met" == judged(**visit, stage="invited").outcome
    assert "not_judged" == judged(**visit, stage="draft").outcome


def test_too_short_is_found_as_well() -> None:
    dates = {"start": "2026-05-04", "end": "2026-05-04"}
    found = judged(format="benchlearning-visit", dates=dates)
    assert [(1, 2)] == [(hit.params["days"], hit.params["least"]) for hit in found.hits]
