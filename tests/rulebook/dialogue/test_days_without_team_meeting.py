from __future__ import annotations

import pytest

from mutuallearning.rulebook.dialogue.days_without_team_meeting import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-challenge", stage="final")


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        ("interview|interview", "not_met"),
        ("interview|site-visit team-meeting", "met"),
        ("interview|site-visit reflection|interview", "met"),
        ("interview|presentation|interview", "not_met"),
        ("team-meeting|interview|interview", "not_met"),
        ("interview|feedback", "met"),
        ("interview|interview x-evening", "not_judged"),
        ("interview|", "not_judged"),
    ],
)
def test_the_team_sits_together_on_one_day_of_two(days: str, outcome: str) -> None:
    agenda = [
        {"sessions": [{"kind": kind} for kind in day.split()] if day else None} for day in days.split("|")
    ]
    assert outcome == judged(agenda={"days": agenda}).outcome


def test_the_longest_run_is_told_once() -> None:
    asking = {"sessions": [{"kind": "interview"}]}
    meeting = {"sessions": [{"kind": "team-meeting"}]}
    (hit,) = judged(agenda={"days": [asking, asking, meeting, asking, asking, asking]}).hits
    assert ("/agenda/days/3/sessions", 3) == (hit.at, hit.params["count"])
    assert 2 == len(hit.related)
