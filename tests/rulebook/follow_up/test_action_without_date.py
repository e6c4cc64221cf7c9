from __future__ import annotations

import pytest

from mutuallearning.rulebook.follow_up.action_without_date import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({}, "not_met"),
        ({"status": "ongoing"}, "not_met"),
        ({"status": "dropped"}, "met"),
        ({"status": "completed"}, "met"),
        ({"due": "6 months after end"}, "met"),
    ],
)
def test_what_is_to_be_done_is_said_in_full(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(follow_up={"actions": [{"what": "Visit Ghent", **fields}]}).outcome


def test_no_actions_are_no_question() -> None:
    assert "not_applicable" == judged(follow_up={"actions": []}).outcome
    assert "not_judged" == judged(follow_up={}).outcome
