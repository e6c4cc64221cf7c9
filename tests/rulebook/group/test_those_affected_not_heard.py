from __future__ import annotations

import pytest

from mutuallearning.rulebook.group.those_affected_not_heard import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def parties(kind: str | None, stances: list[str] | None) -> dict[str, object]:
    return {
        "organisations": [{"id": "body", "kind": kind}],
        "parties": [
            {"id": "host", "country": "AT", "stances": ["host"]},
            {"id": "other", "organisation": "body", "stances": stances},
        ],
    }


@pytest.mark.parametrize(
    ("kind", "stances", "outcome"),
    [
        ("ministry", ["peer"], "not_met"),
        ("ministry", ["stakeholder"], "met"),
        ("social-partner", ["peer"], "met"),
        ("ngo", None, "met"),
        ("ministry", None, "not_judged"),
        (None, ["peer"], "not_judged"),
    ],
)
def test_a_stakeholder_or_a_body_that_speaks_for_them_is_enough(
    kind: str | None, stances: list[str] | None, outcome: str
) -> None:
    assert outcome == judged(**parties(kind, stances)).outcome


def test_a_service_user_is_enough_unless_declined() -> None:
    user = {"id": "user", "category": "service-user"}
    assert "met" == judged(**parties("ministry", ["peer"]), actors=[user]).outcome
    gone = user | {"nomination": {"status": "declined"}}
    assert "not_met" == judged(**parties("ministry", ["peer"]), actors=[gone]).outcome


def test_it_is_about_public_policy_and_reviews() -> None:
    assert "not_applicable" == judged(setting="workplace", **parties("ministry", ["peer"])).outcome
    assert "not_applicable" == judged(format="study-visit", **parties("ministry", ["peer"])).outcome


@pytest.mark.parametrize("slug", ["mutual-learning-exercise", "thematic-event", "benchlearning-visit"])
def test_other_looks_at_a_policy_are_asked_too(slug: str) -> None:
    assert "not_met" == judged(format=slug, **parties("ministry", ["peer"])).outcome


def test_the_list_of_parties_may_grow_while_it_is_a_draft() -> None:
    assert "not_judged" == judged(stage="draft", **parties("ministry", ["peer"])).outcome


def test_an_interview_may_hear_them() -> None:
    def judgement(kind: str) -> str:
        agenda = {"days": [{"sessions": [{"kind": kind, "title": "Learners"}]}]}
        return judged(**parties("ministry", ["peer"]), agenda=agenda).outcome

    assert "not_judged" == judgement("interview")
    assert "not_met" == judgement("discussion")
