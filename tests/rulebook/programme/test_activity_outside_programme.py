from __future__ import annotations

import pytest

from mutuallearning.rulebook.programme.activity_outside_programme import RULE
from mutuallearning.testing.rules import judge_document, places


@pytest.mark.parametrize(
    ("activity", "outcome", "at"),
    [
        ({"dates": {"start": "2026-03-12"}}, "met", []),
        ({"dates": {"start": "2025-12-31"}}, "not_met", ["/activities/0/dates/start"]),
        ({"dates": {"start": "2029"}}, "not_met", ["/activities/0/dates/start"]),
        # What began in time may end later.
        ({"dates": {"start": "2028-12-01", "end": "2029-02-01"}}, "met", []),
        ({"dates": {"start": "2028-12-01"}, "changes": [{"kind": "cancelled"}]}, "met", []),
        ({"dates": {"start": 2025}, "changes": [{"kind": "cancelled"}]}, "met", []),
        (
            {"dates": {"start": "2028-11"}, "actual": {"dates": {"start": "2029-01-20"}}},
            "not_met",
            ["/activities/0/actual/dates/start"],
        ),
        ({}, "not_judged", []),
    ],
)
def test_only_what_is_surely_outside_is_told(
    activity: dict[str, object], outcome: str, at: list[str]
) -> None:
    programme = {
        "kind": "programme",
        "dates": {"start": 2026, "end": "2028-12-31"},
        "activities": [{"title": "Visit"} | activity],
    }
    found = judge_document(RULE, programme)
    assert (outcome, at) == (found.outcome, places(found))


def test_a_programme_without_an_end_may_go_on() -> None:
    programme = {
        "kind": "programme",
        "dates": {"start": 2026},
        "activities": [{"dates": {"start": 2040}}],
    }
    assert "not_judged" == judge_document(RULE, programme).outcome
