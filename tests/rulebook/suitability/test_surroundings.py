"""Circumstances are asked about before the event, and what hinders gets an answer."""

from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability import hindrance_without_answer, surroundings_not_looked_at
from mutuallearning.testing.rules import judging, places

NOTHING: dict[str, object] = {
    "institutional_arrangements": [],
    "organisational_culture": [],
    "resources": [],
    "political_imperatives": [],
    "power_relations": [],
    "others": [],
}
asked = judging(
    surroundings_not_looked_at.RULE, format="peer-review", stage="invited", context_factors=NOTHING
)
answered = judging(hindrance_without_answer.RULE, stage="invited", context_factors=NOTHING)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "met"),
        ({"context_factors": None}, "not_met"),
        ({"context_factors": {**NOTHING, "resources": None}}, "not_met"),
        # Others are whatever else there is.
        ({"context_factors": {**NOTHING, "others": None}}, "met"),
        ({"context_factors": None, "stage": "draft"}, "not_judged"),
        ({"context_factors": None, "stage": "done"}, "not_applicable"),
        ({"context_factors": None, "written_as": "record"}, "not_applicable"),
        ({"context_factors": None, "format": "peer-assist"}, "not_applicable"),
    ],
)
def test_five_kinds_of_circumstance_are_asked_about(parts: dict[str, object], outcome: str) -> None:
    assert outcome == asked(**parts).outcome


@pytest.mark.parametrize(
    ("factor", "outcome", "at"),
    [
        ({"influence": "hinders"}, "not_met", ["/context_factors/resources/0/answer"]),
        ({"influence": "hinders", "answer": "We ask for less"}, "met", []),
        ({"influence": "helps"}, "met", []),
        ({}, "not_judged", []),
    ],
)
def test_what_hinders_has_an_answer(factor: dict[str, object], outcome: str, at: list[str]) -> None:
    found = answered(context_factors={**NOTHING, "resources": [{"what": "Two days only", **factor}]})
    assert (outcome, at) == (found.outcome, places(found))
