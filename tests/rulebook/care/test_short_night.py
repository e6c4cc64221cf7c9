from __future__ import annotations

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.care.short_night import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="study-visit")


def nights(end: str | None, start: str | None, date: str | None = "2027-06-15") -> Judgement:
    evening = {"kind": "social", "start": "19:00", "end": end}
    morning = {"kind": "site-visit", "start": start, "end": "12:00"}
    days = [{"date": "2027-06-14", "sessions": [evening]}, {"date": date, "sessions": [morning]}]
    return judged(agenda={"days": days})


def test_nine_hours_are_a_night() -> None:
    judgement = nights("23:00", "7:30")
    assert ["/agenda/days/1/sessions/0"] == places(judgement)
    assert 8.5 == judgement.hits[0].params["hours"]
    assert "met" == nights("23:00", "8:00").outcome


def test_only_the_next_day_follows_a_night() -> None:
    assert "met" == nights("23:00", "7:30", "2027-06-16").outcome
    assert "not_judged" == nights("23:00", "7:30", None).outcome
    assert "not_judged" == nights(None, "7:30").outcome
    assert "not_judged" == nights("23:00", None).outcome


def test_one_day_has_no_night() -> None:
    day = {"date": "2027-06-14", "sessions": [{"start": "9:00", "end": "10:00"}]}
    assert "not_applicable" == judged(agenda={"days": [day]}).outcome
    assert "not_judged" == judged(agenda={"days": [day, {"date": "2027-06-15"}]}).outcome
