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


@pytest.mark.parametrize(
    ("visits", "end", "outcome"),
    [
        (2, "2026-09-04", "not_judged"),
        (3, "2026-05-09", "not_judged"),
        (1, "2026-05-09", "not_met"),
        (0, "2026-05-09", "not_met"),
        (2, "2026-05-08", "met"),
    ],
)
def test_what_comes_in_visits_may_take_months(visits: int, end: str, outcome: str) -> None:
    steps = [{"kind": "drafting"}, *[{"kind": "peer-visit"}] * visits]
    assert outcome == judged(dates={"start": "2026-05-04", "end": end}, steps=steps).outcome


def test_several_visits_are_not_too_short_for_one() -> None:
    steps = [{"kind": "peer-visit"}] * 2
    dates = {"start": "2026-05-04", "end": "2026-05-04"}
    assert "not_met" == judged(format="benchlearning-visit", dates=dates, steps=steps).outcome


def test_without_a_start_it_is_not_asked() -> None:
    assert "not_judged" == judged(dates={"end": "2026-05-04"}).outcome
    assert "not_judged" == judged().outcome


def test_it_tells_how_long_it_lasts_at_least() -> None:
    (hit,) = judged(dates={"start": "2026-05", "end": "2026-08"}).hits
    assert ("/dates/end", {"days": 63, "least": 1, "most": 5}) == (hit.at, hit.params)


def test_some_day_of_a_month_is_one_day() -> None:
    dates = {"start": "2026-05", "end": "2026-05"}
    assert "not_judged" == judged(format="webinar", dates=dates).outcome
    assert "not_met" == judged(format="webinar", dates=dates | {"end": "2026-06"}).outcome


def test_what_is_too_short_lasts_so_long_at_most() -> None:
    found = judged(format="mentoring", dates={"start": "2026-05", "end": "2026-05"})
    assert [(31, 60)] == [(hit.params["days"], hit.params["least"]) for hit in found.hits]
