from __future__ import annotations

import pytest

from mutuallearning.rulebook.programme.two_places_at_once import RULE
from mutuallearning.testing.rules import judge_document, places

OFFICE = [{"id": "party", "organisation": "office"}]


def activity(start: str, end: str | None, city: str = "Graz", **parts: object) -> dict[str, object]:
    dates = {"start": start, "end": end}
    return {"dates": dates, "place": {"city": city}, "mode": "on-site", "parties": OFFICE, **parts}


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (activity("2027-03-18", "2027-03-18", "Linz"), "not_met"),
        (activity("2027-03-16", "2027-03-17", "Linz"), "not_met"),
        (activity("2027-03-18", "2027-03-18", "graz"), "met"),
        (activity("2027-03-19", "2027-03-19", "Linz"), "met"),
        (activity("2027-03-18", "2027-03-18", "Linz", mode="online"), "met"),
        # A season of meetings is no journey.
        (activity("2027-03-01", "2027-06-30", "Linz"), "met"),
        (activity("2027-03-18", "2027-03-18", "Linz", parties=[]), "met"),
        (activity("2027-03-18", "2027-03-18", "Linz", parties=[{"id": "guest"}]), "not_judged"),
        (activity("2027-03-19", None, "Linz"), "not_judged"),
        (activity("2027-03", "2027-03", "Linz"), "not_judged"),
        (activity("2027-03-18", "2027-03-18", "Linz", mode=None), "not_judged"),
        (activity("2027-03-18", "2027-03-18", "Linz", changes=[{"kind": "cancelled"}]), "met"),
    ],
)
def test_nobody_can_be_in_two_cities(other: dict[str, object], outcome: str) -> None:
    programme = {"kind": "programme", "activities": [activity("2027-03-17", "2027-03-18"), other]}
    assert outcome == judge_document(RULE, programme).outcome


def test_what_lasts_longest_is_compared_with_what_comes_later() -> None:
    days = [activity("2027-03-15", "2027-03-19"), activity("2027-03-16", "2027-03-16")]
    programme = {"kind": "programme", "activities": [*days, activity("2027-03-18", "2027-03-18", "Linz")]}
    assert ["/activities/2/dates"] == places(judge_document(RULE, programme))
