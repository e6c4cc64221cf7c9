from __future__ import annotations

import pytest

from mutuallearning.rulebook.programme.one_person_two_activities import RULE
from mutuallearning.testing.rules import judge_document, places

AT = ["/activities/1/agenda/days/0/sessions/0"]


def activity(date: str = "2026-03-12", **parts: object) -> dict[str, object]:
    session = {"leads": ["expert"], "speakers": []}
    return {
        "mode": "on-site",
        "actors": [],
        "agenda": {"days": [{"date": date, "sessions": [session]}]},
        **parts,
    }


@pytest.mark.parametrize(
    ("other", "outcome", "at"),
    [
        (activity(), "not_met", AT),
        (activity("2026-03-13"), "met", []),
        (activity(mode="online"), "not_met", AT),
        (activity("2026-03"), "not_judged", []),
        (activity(agenda=None), "not_judged", []),
        # Its own actor of that id is somebody else.
        (activity(actors=[{"id": "expert"}]), "met", []),
        (activity(changes=[{"kind": "cancelled"}]), "met", []),
    ],
)
def test_who_is_shared_is_needed_in_one_place_a_day(
    other: dict[str, object], outcome: str, at: list[str]
) -> None:
    programme = {"kind": "programme", "actors": [{"id": "expert"}], "activities": [activity(), other]}
    found = judge_document(RULE, programme)
    assert (outcome, at) == (found.outcome, places(found))


def test_two_activities_online_may_share_a_day() -> None:
    online = [activity(mode="online"), activity(mode="online")]
    programme = {"kind": "programme", "actors": [{"id": "expert"}], "activities": online}
    assert "met" == judge_document(RULE, programme).outcome
