from __future__ import annotations

import pytest

from mutuallearning.rulebook.dialogue.nothing_but_watching import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="job-shadowing")


def agenda(*kinds: str | None, **more: object) -> dict[str, object]:
    return {"days": [{"sessions": [{"kind": kind} for kind in kinds]}], **more}


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        (["observation"], "not_met"),
        (["welcome", "briefing", "site-visit", "closing"], "not_met"),
        (["study-tour", "meal", "break", "social"], "not_met"),
        (["presentation", "panel", "observation"], "not_met"),
        (["observation", "questions"], "met"),
        (["observation", "reflection"], "met"),
        (["observation", "plenary"], "met"),
        (["observation", "case-presentation"], "met"),
        (["observation", "interview", None], "met"),
        (["observation", None], "not_judged"),
        (["observation", "x-circle"], "not_judged"),
        (["presentation", "panel"], "not_judged"),
        (["presentation", None], "not_judged"),
        ([None], "not_judged"),
    ],
)
def test_whoever_watches_may_also_ask(kinds: list[str | None], outcome: str) -> None:
    assert outcome == judged(agenda=agenda(*kinds)).outcome


def test_the_first_is_told_with_how_many_there_are() -> None:
    found = judged(agenda=agenda("welcome", "observation", "site-visit", "meal"))
    assert ["/agenda/days/0/sessions/1"] == places(found)
    assert {"count": 2} == found.hits[0].params


def test_what_is_not_all_is_not_judged() -> None:
    assert "not_judged" == judged(agenda=agenda("observation", complete=False)).outcome
    assert "not_judged" == judged(agenda=agenda("observation", sessions=[{"kind": "questions"}])).outcome
    assert "not_judged" == judged(agenda={"days": [{"sessions": [{"kind": "observation"}]}, {}]}).outcome
    assert "not_judged" == judged(agenda=None).outcome


def test_where_nothing_is_planned_nobody_watches() -> None:
    assert "not_applicable" == judged(agenda={"days": [{"sessions": []}]}).outcome
