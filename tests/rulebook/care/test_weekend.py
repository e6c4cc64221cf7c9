from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.weekend import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="study-visit", stage="final", place={"country": "AT"})


def days(*dates: str | None) -> dict[str, object]:
    return {"days": [{"date": date} for date in dates]}


def test_one_finding_tells_all_days() -> None:
    found = judged(dates={"start": "2026-10-16"}, agenda=days("2026-10-16", "2026-10-17", "2026-10-18"))
    assert ["/agenda/days/1/date"] == places(found)
    assert [("/agenda/days/2/date", "2026-10-18 is on a weekend too")] == list(found.hits[0].related)
    assert "Saturday" == found.hits[0].params["name"]


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"dates": {"start": "2026-10-15", "end": "2026-10-16"}}, "met"),
        ({"dates": {"start": "2026-10-16", "end": "2026-10-17"}}, "not_met"),
        ({"dates": {"start": "2026-10-17", "end": "2027-10-17"}}, "not_judged"),
        ({"dates": {"start": "2026-10"}}, "not_judged"),
        ({"dates": {"start": "2026-10-17"}, "stage": "done"}, "not_applicable"),
        ({"dates": {"start": "2026-10-17"}, "written_as": "record"}, "not_applicable"),
        ({"dates": {"start": "2026-10-17"}, "format": "x-hackathon"}, "not_judged"),
        ({"dates": {"start": "2026-10-18"}, "place": {"country": "IL"}}, "not_judged"),
        ({"dates": {"start": "2026-10-17"}, "place": None}, "not_judged"),
        (
            {"dates": {"start": "2026-10-17"}, "place": None, "parties": [{"id": "p", "country": "PT"}]},
            "not_met",
        ),
        (
            {"dates": {"start": "2026-10-17"}, "parties": [{"id": "p"}, {"id": "q", "country": "PT"}]},
            "not_met",
        ),
    ],
)
def test_only_days_are_judged_that_are_surely_free_where_people_come_from(
    parts: dict[str, object], outcome: str
) -> None:
    assert outcome == judged(**parts).outcome


@pytest.mark.parametrize(("day", "name"), [("2026-10-17", "Saturday"), ("2026-10-18", "Sunday")])
def test_the_day_is_named(day: str, name: str) -> None:
    (hit,) = judged(dates={"start": day, "end": day}).hits
    assert {"day": day, "name": name} == hit.params
