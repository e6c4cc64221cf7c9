from __future__ import annotations

from collections.abc import Mapping

import pytest

from mutuallearning.rulebook.dates.sessions_longer_than_event import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-assist", stage="final")


def asked(duration: str | None, *sessions: Mapping[str, object]) -> str:
    return judged(duration=duration, agenda={"days": [{"sessions": sessions}]}).outcome


@pytest.mark.parametrize(
    ("duration", "outcome"),
    [
        ("45 minutes", "not_met"),
        ("50 minutes", "met"),
        ("1 hour", "met"),
        ("up to 45 minutes", "not_met"),
        ("around 45 minutes", "not_judged"),
        ("at least 45 minutes", "not_judged"),
        ("half a day", "not_applicable"),
        (None, "not_judged"),
    ],
)
def test_minutes_add_up(duration: str | None, outcome: str) -> None:
    sessions = ({"kind": "panel", "minutes": 30}, {"kind": "discussion", "minutes": 20})
    assert outcome == asked(duration, *sessions)


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        ({"kind": "discussion", "start": "10:30", "end": "11:10"}, "not_met"),
        ({"kind": "discussion", "start": "10:10", "end": "10:50"}, "met"),
        ({"kind": "meal", "start": "12:00", "end": "13:00"}, "met"),
        ({"kind": "x-drinks", "start": "12:00", "end": "13:00"}, "not_judged"),
        ({"kind": "discussion", "start": "10:50"}, "not_judged"),
        ({"kind": "discussion", "minutes": 90}, "not_judged"),
    ],
)
def test_the_clock_tells_where_sessions_run_beside_each_other(other: dict[str, object], outcome: str) -> None:
    assert outcome == asked("1 hour", {"kind": "panel", "start": "10:00", "end": "10:40"}, other)


def test_tracks_and_several_days_leave_it_open() -> None:
    assert "not_judged" == asked("1 hour", {"kind": "panel", "minutes": 90, "track": "a"})
    days = [{"sessions": [{"kind": "panel", "minutes": 90}]}] * 2
    assert "not_judged" == judged(duration="1 hour", agenda={"days": days}).outcome
