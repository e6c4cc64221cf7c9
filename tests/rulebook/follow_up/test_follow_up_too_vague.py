from __future__ import annotations

import pytest

from mutuallearning.rulebook.follow_up.follow_up_too_vague import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="matchmaking", stage="final")

VAGUE = {"summary": "Guests are welcome to ask how it goes."}


def test_good_will_alone_is_told() -> None:
    assert ["/follow_up"] == places(judged(follow_up=VAGUE))


@pytest.mark.parametrize(
    "firm",
    [
        {"due": "3 months after end"},
        {"response_due": "6 weeks after end"},
        {"responsible": "owner"},
        {"contact": "a call every quarter"},
        {"actions": [{"what": "Send the slides"}]},
        {"meetings": [{"title": "Call"}]},
    ],
)
def test_anything_firm_is_enough(firm: dict[str, object]) -> None:
    assert "met" == judged(follow_up=VAGUE | firm, actors=[{"id": "owner"}]).outcome


def test_a_follow_up_that_is_not_described_is_no_vague_one() -> None:
    assert "not_judged" == judged(follow_up={}).outcome
    assert "not_judged" == judged().outcome


def test_where_the_format_wants_a_date_by_now_one_rule_is_enough() -> None:
    assert "not_met" == judged(format="peer-review", stage="draft", follow_up=VAGUE).outcome
    assert "not_applicable" == judged(format="peer-review", stage="final", follow_up=VAGUE).outcome


def test_what_was_recorded_is_not_judged() -> None:
    assert "not_applicable" == judged(written_as="record", follow_up=VAGUE).outcome
