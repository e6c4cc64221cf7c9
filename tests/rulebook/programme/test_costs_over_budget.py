from __future__ import annotations

import pytest

from mutuallearning.rulebook.programme.costs_over_budget import RULE
from mutuallearning.testing.rules import judge_document

BIG = {"amount": 900, "currency": "EUR"}


@pytest.mark.parametrize(
    ("cost", "outcome"),
    [
        ({"amount": 200, "currency": "EUR"}, "not_met"),
        ({"amount": 200, "bound": "at-least"}, "not_met"),
        ({"amount": 200, "paid_by": "office"}, "not_met"),
        ({"amount": 200, "paid_by": "Office of the network"}, "not_met"),
        ({"amount": 100, "currency": "EUR"}, "met"),
        ({"amount": 200, "paid_by": "the cities"}, "not_judged"),
        ({"amount": 200, "currency": "SEK"}, "not_judged"),
        ({"amount": 200, "bound": "up-to"}, "not_judged"),
        ({"amount": 200, "per": "city"}, "not_judged"),
        ({"covers": "travel"}, "not_judged"),
    ],
)
def test_what_comes_out_of_the_budget_is_in_it(cost: dict[str, object], outcome: str) -> None:
    office = {"id": "office", "name": "Office of the network"}
    programme = {"organisations": [office], "owner": "office", "budget": 1000, "currency": "EUR"}
    found = judge_document(RULE, {"kind": "programme", **programme, "costs": [BIG, cost]})
    assert outcome == found.outcome
