from __future__ import annotations

from typing import Any

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


def test_organisations_stand_in_the_order_of_the_parties() -> None:
    names = ["forest", "harbour", "archive", "market", "bridge", "tower"]
    parties = [{"id": f"party-{name}", "organisation": name} for name in names]
    there: dict[str, Any] = {"parties": [*parties, *parties[:1]]}
    days = [
        activity("2027-03-15", "2027-03-16", **there),
        activity("2027-03-16", "2027-03-16", "Linz", **there),
    ]
    organisations = [
        {"id": "forest", "name": "Forest office"},
        {"id": "harbour", "short_name": "HO", "name": "x"},
    ]
    programme = {"kind": "programme", "activities": days, "organisations": organisations}
    (hit,) = judge_document(RULE, programme).hits
    assert ("Forest office", "HO", *names[2:]) == hit.params["organisations"]


def test_both_activities_are_named() -> None:
    days = [
        activity("2027-03-15", "2027-03-16", title="Review"),
        activity("2027-03-16", "2027-03-17", "Linz", id="visit"),
    ]
    (hit,) = judge_document(RULE, {"kind": "programme", "activities": days}).hits
    expected = {"organisations": ("office",), "first": "Review", "second": "visit", "date": "2027-03-16"}
    assert expected == hit.params
    assert (("/activities/0/dates", "the other one"),) == hit.related


@pytest.mark.parametrize(
    ("end", "outcome"),
    [("2027-03-19", "not_met"), ("2027-03-20", "met")],
)
def test_for_a_week_people_travel_and_not_for_longer(end: str, outcome: str) -> None:
    days = [activity("2027-03-15", end), activity("2027-03-16", "2027-03-16", "Linz")]
    assert outcome == judge_document(RULE, {"kind": "programme", "activities": days}).outcome


@pytest.mark.parametrize(
    "parts", [{"place": None}, {"place": {}}, {"dates": None}, {"dates": {}}, {"parties": None}]
)
def test_what_is_not_said_is_not_judged(parts: dict[str, object]) -> None:
    other = activity("2027-03-16", "2027-03-16", "Linz") | parts
    programme = {"kind": "programme", "activities": [activity("2027-03-15", "2027-03-16"), other]}
    assert "not_judged" == judge_document(RULE, programme).outcome
