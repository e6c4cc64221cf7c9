from __future__ import annotations

import pytest

from mutuallearning.rulebook.time.visits_too_close import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="city-exchange")


def visit(due: str | None, until: str | None = None, kind: str | None = "peer-visit") -> dict[str, object]:
    return {"kind": kind, "due": due, "until": until}


@pytest.mark.parametrize(
    ("steps", "outcome"),
    [
        ([visit("2027-02-08", "2027-02-10"), visit("2027-02-15")], "not_met"),
        ([visit("2027-02-08", "2027-02-10"), visit("2027-02-24")], "met"),
        # It is one journey.
        ([visit("2027-02-08", "2027-02-10"), visit("2027-02-11")], "met"),
        ([visit("2027-02-08"), visit("2027-02-24")], "not_judged"),
        ([visit("2027-02-08", "2027-02-10")], "not_applicable"),
        ([visit("2027-02-08", "2027-02-10"), visit(None)], "not_judged"),
        ([visit("2027-02-08", "2027-02-10"), visit("2027-02-15", kind="meeting")], "not_applicable"),
        ([visit("2027-02-08", "2027-02-10"), visit("2027-02-15", kind=None)], "not_judged"),
    ],
)
def test_there_is_time_to_try_something_between_visits(steps: list[dict[str, object]], outcome: str) -> None:
    assert outcome == judged(steps=steps).outcome


def test_visits_are_told_in_the_order_of_their_days() -> None:
    steps = [
        visit("2027-02-24", "2027-02-26"),
        visit("2027-02-08", "2027-02-10"),
        visit("2027-02-15", "2027-02-16"),
    ]
    assert ["/steps/2/due"] == places(judged(steps=steps))
