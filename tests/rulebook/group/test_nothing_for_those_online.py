from __future__ import annotations

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.group.nothing_for_those_online import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="thematic-review-workshop")

TALK: dict[str, object] = {"kind": "plenary", "start": "9:00", "end": "10:00", "mode": "hybrid"}
TABLES: dict[str, object] = {"kind": "world-cafe", "start": "10:00", "end": "11:30", "mode": "on-site"}


def day(*sessions: dict[str, object], mode: str | None = "hybrid") -> Judgement:
    return judged(mode=mode, agenda={"days": [{"date": "2027-01-26", "sessions": sessions}]})


def test_an_hour_may_pass_in_the_room_and_no_more() -> None:
    judgement = day(TALK, TABLES)
    assert ["/agenda/days/0/sessions/1/mode"] == places(judgement)
    assert 90 == judgement.hits[0].params["minutes"]
    assert "met" == day(TALK, {**TABLES, "end": "11:00"}).outcome


def test_something_beside_it_is_enough() -> None:
    assert "met" == day(TALK, TABLES, {**TABLES, "kind": "breakout", "mode": "online"}).outcome
    assert "not_met" == day(TALK, TABLES, {**TABLES, "kind": "break", "mode": "online"}).outcome


def test_meals_and_visits_and_days_on_site_are_for_those_who_came() -> None:
    assert "met" == day(TALK, {**TABLES, "kind": "site-visit"}).outcome
    half_a_day = day(TALK, {**TABLES, "kind": "site-visit", "end": "12:30"})
    assert [(150, 120)] == [(hit.params["minutes"], hit.params["most"]) for hit in half_a_day.hits]
    assert "met" == day(TALK, {**TABLES, "kind": "meal"}).outcome
    assert "met" == day(TABLES).outcome


def test_what_is_not_said_is_not_held_against_anybody() -> None:
    assert "not_judged" == day(TALK, {**TABLES, "mode": None}).outcome
    assert "not_judged" == day(TALK, {**TABLES, "start": None, "end": None}).outcome
    assert "not_judged" == day(TALK, TABLES, mode=None).outcome
    assert "not_applicable" == day(TALK, TABLES, mode="on-site").outcome
    assert "not_judged" == judged(mode="hybrid", agenda={"days": [{"sessions": [TALK]}, {}]}).outcome
