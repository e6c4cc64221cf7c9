from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.care.unfair_clock import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, stage="final")


def actor(name: str, zone: str | None, **more: object) -> dict[str, Any]:
    return {"id": name, "roles": ["participant"], "time_zone": zone, **more}


def session(start: str, end: str | None, **more: object) -> dict[str, Any]:
    return {"kind": "discussion", "start": start, "end": end, **more}


def day(*sessions: dict[str, Any], date: str | None = "2026-05-06", **more: object) -> dict[str, Any]:
    return {"date": date, "sessions": list(sessions), **more}


def event(*days: dict[str, Any], actors: list[dict[str, Any]], **more: object) -> Judgement:
    parts = {"mode": "online", **more}
    return judged(agenda={"time_zone": "Europe/Vienna", "days": list(days)}, actors=actors, **parts)


def clocks(judgement: Judgement) -> list[tuple[object, ...]]:
    return [(hit.params["start"], hit.params["end"], hit.params["actors"]) for hit in judgement.hits]


@pytest.mark.parametrize(
    ("zone", "start", "end", "outcome"),
    [
        ("Europe/Lisbon", "9:00", "16:00", "met"),
        ("Europe/Lisbon", "8:59", "16:00", "not_met"),
        ("Asia/Tbilisi", "9:00", "18:00", "met"),
        ("Asia/Tbilisi", "9:00", "18:01", "not_met"),
        ("America/New_York", "14:00", "17:00", "met"),
        ("America/New_York", "9:00", "12:00", "not_met"),
        ("Asia/Kolkata", "11:00", "16:30", "met"),
    ],
)
def test_hours_are_those_of_the_clock_where_people_are(zone: str, start: str, end: str, outcome: str) -> None:
    assert outcome == event(day(session(start, end)), actors=[actor("a", zone)]).outcome


def test_another_day_there_is_night_all_the_same() -> None:
    east = event(day(session("14:00", "16:00")), actors=[actor("a", "Pacific/Auckland")])
    west = event(day(session("7:30", "8:30")), actors=[actor("a", "America/Los_Angeles")])
    assert [("00:00", "02:00", ("a",))] == clocks(east)
    assert [("22:30", "23:30", ("a",))] == clocks(west)


def test_summer_time_counts_on_each_day() -> None:
    # In March clocks in America go forward earlier.
    days = [day(session("13:00", "16:00"), date=date) for date in ("2026-03-03", "2026-03-17")]
    assert ["not_met", "met"] == [event(one, actors=[actor("a", "America/New_York")]).outcome for one in days]


def test_people_with_one_clock_are_one_finding_for_the_first_bad_day() -> None:
    days = [
        day(session(start, "16:00"), date=f"2026-05-0{number}")
        for number, start in ((5, "14:00"), (6, "9:00"))
    ]
    people = [actor("a", "America/New_York"), actor("b", "America/Toronto"), actor("c", "Asia/Tokyo")]
    found = event(*days, actors=people)
    assert [("03:00", "10:00", ("a", "b")), ("21:00", "23:00", ("c",))] == clocks(found)
    assert ["/agenda/days/1", "/agenda/days/0"] == [hit.at for hit in found.hits]
    assert {"08:00"} == {hit.params["least"] for hit in found.hits}


@pytest.mark.parametrize(
    ("part", "outcome"),
    [
        (session("6:00", "7:00", kind="social"), "met"),
        (session("6:00", "7:00", mode="on-site"), "met"),
        (session("6:00", "7:00", group=["b"]), "met"),
        (session("6:00", "7:00", group=["a"]), "not_met"),
        (session("6:00", "7:00", speakers=["b"]), "not_met"),
        (session("6:00", None), "not_met"),
        (session("11:00", None), "not_judged"),
    ],
)
def test_only_sessions_that_one_joins_online_count(part: dict[str, Any], outcome: str) -> None:
    people = [actor("a", "Europe/Vienna"), actor("b", "Asia/Tbilisi")]
    agenda = day(session("10:00", "12:00"), part)
    assert outcome == event(agenda, actors=people[:1]).outcome


def test_who_only_presents_need_not_sit_through_the_rest() -> None:
    speaker = actor("a", "America/New_York", roles=["presenter"])
    talk = session("14:30", "15:00", speakers=["a"])
    assert "met" == event(day(session("9:00", "12:00"), talk), actors=[speaker]).outcome
    assert "not_judged" == event(day(session("9:00", "12:00")), actors=[speaker]).outcome
    early = session("9:00", "9:30", speakers=["a"])
    assert "not_met" == event(day(session("9:00", "12:00"), early), actors=[speaker]).outcome


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"mode": "on-site"}, "not_applicable"),
        ({"mode": "hybrid"}, "not_met"),
        ({"mode": None}, "not_met"),
    ],
)
def test_on_site_everybody_has_the_same_clock(parts: dict[str, Any], outcome: str) -> None:
    agenda = day(session("9:00", "12:00"))
    assert outcome == event(agenda, actors=[actor("a", "America/New_York")], **parts).outcome


@pytest.mark.parametrize(
    ("days", "mode", "outcome"),
    [
        ([day(session("9:00", "12:00"), date=None)], "online", "not_judged"),
        ([day(session("9:00", "12:00"), date="2026-05")], "online", "not_judged"),
        ([day(session("14:00", "16:00")), {"date": "2026-05-07"}], "online", "not_judged"),
        ([day(session("14:00", "16:00")), {"date": "2026-05-07", "mode": "on-site"}], "online", "met"),
        ([day(session("14:00", "16:00")), {"date": "2026-05-07"}], "on-site", "not_applicable"),
    ],
)
def test_what_is_not_known_is_not_judged(days: list[dict[str, Any]], mode: str, outcome: str) -> None:
    assert outcome == event(*days, actors=[actor("a", "America/New_York")], mode=mode).outcome


def test_zones_must_be_known() -> None:
    agenda = day(session("14:00", "16:00"))
    assert "not_judged" == event(agenda, actors=[actor("a", None)]).outcome
    nowhere = judged(mode="online", agenda={"days": [agenda]}, actors=[actor("a", "Asia/Tokyo")])
    assert ("not_judged", "the time zone of the agenda") == (nowhere.outcome, nowhere.because)


@pytest.mark.parametrize("date", ["1000-01-01", "9999-12-31"])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_ends_of_the_calendar_are_days_like_others(date: str, zone: str) -> None:
    assert "not_met" == event(day(session("0:00", "23:59"), date=date), actors=[actor("a", zone)]).outcome


def test_people_with_one_clock_are_each_in_their_own_sessions_or_in_those_of_all() -> None:
    named = session("9:00", "12:00", speakers=["a"])
    people = [actor(name, "America/New_York") for name in ("a", "b", "c")]
    assert [("03:00", "06:00", ("a",))] == clocks(event(day(named), actors=people[:1]))
    assert [("03:00", "06:00", ("a", "b", "c"))] == clocks(
        event(day(session("9:00", "12:00")), actors=people)
    )
