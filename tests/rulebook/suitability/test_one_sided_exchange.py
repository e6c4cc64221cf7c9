from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.rulebook.suitability.one_sided_exchange import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="twinning", stage="final")


def party(name: str, brings: object, *stances: str) -> dict[str, Any]:
    return {"id": name, "name": name.title(), "brings": brings, "stances": list(stances) or ["peer"]}


SOMETHING = ["A failure worth telling"]


@pytest.mark.parametrize(
    ("parties", "outcome"),
    [
        ([party("a", SOMETHING), party("b", None)], "not_met"),
        ([party("a", SOMETHING), party("b", [])], "not_met"),
        ([party("a", SOMETHING), party("b", SOMETHING), party("c", None)], "met"),
        ([party("a", None), party("b", None)], "not_judged"),
        ([party("a", []), party("b", [])], "not_applicable"),
        # An organiser makes it possible, and need not bring anything.
        ([party("a", SOMETHING), party("b", SOMETHING), party("c", None, "organiser")], "met"),
        ([party("a", SOMETHING), party("c", None, "organiser", "funder")], "not_applicable"),
        # Help is one-sided, and called so.
        ([party("a", SOMETHING, "assisting"), party("b", None, "assisted")], "not_applicable"),
        # As what a party takes part may be just that.
        ([{"id": "a", "brings": SOMETHING}, party("b", SOMETHING)], "not_judged"),
        (None, "not_judged"),
    ],
)
def test_more_than_one_has_something_to_offer(parties: object, outcome: str) -> None:
    assert outcome == judged(parties=parties).outcome


def test_it_is_told_where_something_is_lacking() -> None:
    judgement = judged(parties=[party("a", None), party("b", SOMETHING), party("c", None)])
    assert ["/parties/0/brings"] == places(judgement)
    assert {"giver": "B", "total": 3} == judgement.hits[0].params


def test_what_was_decided_counts_at_once_and_what_was_not_said_later() -> None:
    assert "not_judged" == judged(stage="draft", parties=[party("a", SOMETHING), party("b", None)]).outcome
    assert "not_met" == judged(stage="draft", parties=[party("a", SOMETHING), party("b", [])]).outcome
