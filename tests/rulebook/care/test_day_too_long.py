from __future__ import annotations

import pytest

from mutuallearning.rulebook.care.day_too_long import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def agenda(
    *sessions: tuple[str | None, str | None, str | None], mode: str | None = "on-site"
) -> dict[str, object]:
    items = [{"kind": kind, "start": start, "end": end} for kind, start, end in sessions]
    return {"days": [{"mode": mode, "sessions": items}]}


@pytest.mark.parametrize(
    ("last", "mode", "outcome"),
    [
        ("18:00", "on-site", "met"),
        ("18:01", "on-site", "not_met"),
        ("14:00", "online", "met"),
        ("14:01", "online", "not_met"),
        ("14:01", "hybrid", "met"),
        ("14:01", None, "not_judged"),
        ("18:01", None, "not_met"),
    ],
)
def test_the_limit_depends_on_the_mode(last: str, mode: str | None, outcome: str) -> None:
    day = agenda(("welcome", "9:00", "10:00"), ("closing", "10:00", last), mode=mode)
    assert outcome == judged(agenda=day).outcome


@pytest.mark.parametrize(
    ("kind", "outcome"), [("meal", "met"), ("social", "met"), (None, "not_judged"), ("discussion", "not_met")]
)
def test_a_dinner_is_not_work(kind: str | None, outcome: str) -> None:
    day = agenda(("discussion", "9:00", "17:00"), (kind, "19:00", "22:00"))
    assert outcome == judged(agenda=day).outcome


def test_unknown_times_leave_it_open_unless_the_known_ones_are_too_much() -> None:
    assert "not_judged" == judged(agenda=agenda(("discussion", "9:00", None))).outcome
    long = agenda(("discussion", "8:00", "19:00"), ("closing", None, None))
    assert ["/agenda/days/0"] == [hit.at for hit in judged(agenda=long).hits]


def test_a_day_without_sessions_leaves_it_open() -> None:
    short = {"mode": "on-site", "sessions": [{"kind": "discussion", "start": "9:00", "end": "10:00"}]}
    assert "met" == judged(agenda={"days": [short]}).outcome
    assert "not_judged" == judged(agenda={"days": [short, {"mode": "on-site"}]}).outcome
