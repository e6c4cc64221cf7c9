from __future__ import annotations

import pytest

from mutuallearning.rulebook.evidence.figures_without_source import RULE
from mutuallearning.testing.rules import judge_document, places

RESULT = ["/practices/0/results/0"]
COST = ["/practices/0/costs/0/source"]


@pytest.mark.parametrize(
    ("practice", "outcome", "at"),
    [
        ({"results": ["450 people found work"], "costs": []}, "not_met", RESULT),
        ({"results": ["7 % fewer drop-outs"], "costs": []}, "not_met", RESULT),
        ({"results": ["Ein Anteil von 5 Prozent"], "costs": []}, "not_met", RESULT),
        ({"results": ["In use since 2019 in 3 offices"], "costs": []}, "met", []),
        ({"results": ["People come earlier"], "costs": []}, "met", []),
        ({"results": ["450 people"], "costs": [], "evidence": [{"title": "Yearly report"}]}, "met", []),
        ({"results": ["450 people"], "costs": [], "url": "https://example.org/teams"}, "met", []),
        ({"results": [], "costs": [{"amount": 3000}]}, "not_met", COST),
        ({"results": [], "costs": [{"amount": 3000, "source": "Budget"}]}, "met", []),
        ({"results": []}, "not_judged", []),
    ],
)
def test_figures_have_a_source(practice: dict[str, object], outcome: str, at: list[str]) -> None:
    document = {"kind": "activity-plan", "practices": [{"title": "Joint teams"} | practice]}
    found = judge_document(RULE, document)
    assert (outcome, at) == (found.outcome, places(found))
