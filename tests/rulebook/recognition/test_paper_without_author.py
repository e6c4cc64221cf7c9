from __future__ import annotations

import pytest

from mutuallearning.rulebook.recognition.paper_without_author import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="learning-exchange", stage="final")


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({}, "not_met"),
        ({"authors": []}, "not_met"),
        ({"authors": ["a"]}, "met"),
        ({"author_parties": ["p"]}, "met"),
        ({"responsible": "a"}, "met"),
        ({"responsible": "a", "authors": [], "author_parties": []}, "met"),
        ({"anonymous_because": "The group wrote it together."}, "met"),
        ({"kind": "invitation"}, "not_applicable"),
        ({"kind": "x-poster"}, "not_applicable"),
    ],
)
def test_an_author_a_party_or_a_reason_is_enough(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(papers=[{"kind": "report", **fields}]).outcome


def test_where_each_paper_needs_somebody_who_answers_for_it_that_is_another_rule() -> None:
    assert "not_applicable" == judged(format="peer-review", papers=[{"kind": "report"}]).outcome


def test_decided_to_have_none_counts_at_once() -> None:
    nobody = {"kind": "report", "authors": [], "author_parties": []}
    assert "not_met" == judged(stage="draft", papers=[nobody]).outcome
    assert "not_judged" == judged(stage="draft", papers=[{"kind": "report"}]).outcome
