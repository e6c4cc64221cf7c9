from __future__ import annotations

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.people.nobody_says_who_pays import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def funding(given: dict[str, str] | None, mode: str | None = "on-site") -> Judgement:
    return judged(funding=given, mode=mode)


def test_travel_and_stay_are_both_wanted() -> None:
    assert "met" == funding({"travel": "programme", "subsistence": "nobody"}).outcome
    assert ["/funding"] == places(funding(None))
    assert ["/funding/travel"] == places(funding({"subsistence": "host"}))
    assert ["/funding/subsistence"] == places(funding({"travel": "host"}, "hybrid"))


def test_online_nobody_travels() -> None:
    assert "not_applicable" == funding(None, "online").outcome
    assert "not_judged" == funding(None, None).outcome
