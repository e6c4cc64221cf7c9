from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.no_time_zone import RULE
from mutuallearning.testing.rules import judging

AGENDA = {"days": [{"sessions": [{"kind": "discussion", "start": "10:00"}]}]}
judged = judging(RULE, format="webinar", stage="final", mode="online", agenda=AGENDA)


def parties(*countries: str | None) -> list[dict[str, object]]:
    return [{"id": f"p{number}", "country": country} for number, country in enumerate(countries)]


@pytest.mark.parametrize(
    ("countries", "outcome"),
    [
        (("DE", "EE"), "not_met"),
        (("PT", "ES"), "not_met"),
        (("AT", "DE"), "not_judged"),
        (("FI", "EE"), "not_judged"),
        (("GB", "IE", None), "not_judged"),
        (("US",), "not_judged"),
        ((), "not_judged"),
    ],
)
def test_countries_with_other_clocks_need_to_know_whose_it_is(
    countries: tuple[str | None, ...], outcome: str
) -> None:
    assert outcome == judged(parties=parties(*countries)).outcome


def test_who_joins_can_be_seen_in_several_places() -> None:
    body = {
        "organisations": [{"id": "pes", "country": "EE"}],
        "parties": [{"id": "p", "organisation": "pes"}],
    }
    assert "not_met" == judged(**body, practices=[{"title": "Chat", "country": "NL"}]).outcome
    assert "not_met" == judged(**body, mode="hybrid", place={"country": "BE"}).outcome
    zones = [{"id": "a", "time_zone": "Europe/Riga"}, {"id": "b", "time_zone": "Europe/Vienna"}]
    (hit,) = judged(actors=zones).hits
    assert ("Europe/Riga", "Europe/Vienna") == hit.params["where"]


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"agenda": {**AGENDA, "time_zone": "Europe/Brussels"}}, "met"),
        ({"mode": "on-site"}, "not_applicable"),
        ({"mode": None}, "not_judged"),
        ({"agenda": {"days": [{"sessions": [{"kind": "discussion"}]}]}}, "not_judged"),
        ({"agenda": {"days": [{"mode": "on-site", **AGENDA["days"][0]}]}}, "not_applicable"),
    ],
)
def test_it_is_asked_where_hours_are_told_to_people_online(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(parties=parties("DE", "EE"), **parts).outcome
