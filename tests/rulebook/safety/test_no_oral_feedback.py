from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.no_oral_feedback import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("feedback", "met"),
        ("recommendations", "met"),
        ("advice", "met"),
        ("discussion", "not_met"),
        ("x-fishbowl", "not_judged"),
        (None, "not_judged"),
    ],
)
def test_what_tells_the_host_something(kind: str | None, outcome: str) -> None:
    agenda = {"days": [{"sessions": [{"kind": "welcome"}, {"kind": kind}]}]}
    assert outcome == judged(agenda=agenda).outcome


def test_a_day_without_sessions_may_still_get_one() -> None:
    assert "not_judged" == judged(agenda={"days": [{"sessions": [{"kind": "welcome"}]}, {}]}).outcome


def test_a_draft_agenda_may_still_get_one() -> None:
    agenda = {"days": [{"sessions": [{"kind": "welcome"}]}]}
    assert "not_judged" == judged(stage="draft", agenda=agenda).outcome


@pytest.mark.parametrize(
    ("format_", "outcome"),
    [("peer-challenge", "not_met"), ("benchlearning-visit", "not_met"), ("study-visit", "not_applicable")],
)
def test_all_who_come_to_judge_tell_what_they_think(format_: str, outcome: str) -> None:
    agenda = {"days": [{"sessions": [{"kind": "interview"}]}]}
    assert outcome == judged(format=format_, agenda=agenda).outcome
