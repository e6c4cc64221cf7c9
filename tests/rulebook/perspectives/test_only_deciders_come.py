from __future__ import annotations

import pytest

from mutuallearning.rulebook.perspectives.only_deciders_come import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="study-visit")

PARTIES = [{"id": "host", "stances": ["host"]}, {"id": "guests", "stances": ["participant"]}]
HOST = {"id": "host-lead", "party": "host", "category": "practitioner"}


@pytest.mark.parametrize(
    ("categories", "outcome"),
    [
        (["manager", "elected-representative"], "not_met"),
        (["manager", "policymaker", "support"], "not_met"),
        (["manager", "practitioner"], "met"),
        (["manager", "service-user"], "met"),
        (["policymaker", "policymaker"], "met"),
        (["manager", None], "not_judged"),
        (["manager"], "not_judged"),
        ([], "not_judged"),
    ],
)
def test_somebody_who_does_the_work_comes_to_learn(categories: list[str | None], outcome: str) -> None:
    guests = [
        {"id": f"guest-{number}", "party": "guests", "category": category}
        for number, category in enumerate(categories)
    ]
    assert outcome == judged(parties=PARTIES, actors=[HOST, *guests]).outcome


def test_whoever_may_be_a_guest_leaves_it_open() -> None:
    parties = [{"id": "host"}, *PARTIES[1:]]
    guests = [{"id": f"guest-{number}", "party": "guests", "category": "manager"} for number in (1, 2)]
    assert "not_judged" == judged(parties=parties, actors=[HOST, *guests]).outcome


def test_when_it_is_over_nobody_else_can_come() -> None:
    assert "not_applicable" == judged(stage="done", parties=PARTIES, actors=[HOST]).outcome
