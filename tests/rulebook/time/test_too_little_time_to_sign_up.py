from __future__ import annotations

import pytest

from mutuallearning.rulebook.time.too_little_time_to_sign_up import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="study-visit", dates={"start": "2027-05-03", "end": "2027-05-04"})

LATE = {"nomination_deadline": "2027-04-20"}


@pytest.mark.parametrize(
    ("deadline", "outcome"),
    [
        ("2027-02-28", "met"),  # before the call: another rule's finding
        ("2027-03-01", "not_met"),
        ("2027-03-14", "not_met"),
        ("2027-03-15", "met"),
        ("2027-03", "not_judged"),
        ("7 weeks before start", "met"),
        ("8 weeks before start", "not_met"),
    ],
)
def test_two_weeks_are_enough(deadline: str, outcome: str) -> None:
    assert (
        outcome == judged(called_on="2027-03-01", selection=LATE, registration={"deadline": deadline}).outcome
    )


def test_a_call_for_peers_counts_from_its_own_day() -> None:
    selection = {"call_opened": "2027-03-10", "nomination_deadline": "2027-03-20"}
    found = judged(called_on="2027-03-01", selection=selection, registration={"deadline": "2027-04-01"})
    assert ["/selection/nomination_deadline"] == places(found)
    earlier = {"nomination_deadline": "2027-03-20"}
    assert (
        "met"
        == judged(called_on="2027-03-01", selection=earlier, registration={"deadline": "2027-04-01"}).outcome
    )


def test_both_in_a_hurry_are_told_once() -> None:
    both = {
        "called_on": "2027-03-01",
        "selection": {"nomination_deadline": "2027-03-05"},
        "registration": {"deadline": "2027-03-06"},
    }
    assert 1 == len(places(judged(**both)))


def test_without_a_call_nobody_knows() -> None:
    assert "not_judged" == judged(registration={"deadline": "2027-03-05"}).outcome


def test_without_a_deadline_nobody_knows_either() -> None:
    assert "not_judged" == judged(called_on="2027-03-01").outcome


def test_a_webinar_takes_less() -> None:
    short = {"called_on": "2027-04-01", "selection": LATE, "registration": {"deadline": "2027-04-06"}}
    assert "met" == judged(format="webinar", **short).outcome
    assert "not_met" == judged(**short).outcome
