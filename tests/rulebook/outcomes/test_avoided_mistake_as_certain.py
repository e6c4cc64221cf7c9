from __future__ import annotations

import pytest

from mutuallearning.rulebook.outcomes.avoided_mistake_as_certain import RULE
from mutuallearning.testing.rules import judge_document, places


@pytest.mark.parametrize(
    ("outcome", "verdict", "at"),
    [
        ({"kind": "avoided-mistake", "confidence": "certain"}, "not_met", ["/outcomes/0/confidence"]),
        ({"kind": "avoided-mistake", "confidence": "hedged"}, "met", []),
        ({"kind": "avoided-mistake"}, "not_judged", []),
        ({"kind": "change", "confidence": "certain"}, "not_applicable", []),
        (
            {"kind": "change", "steps": [{"stage": "avoided-mistake", "confidence": "certain"}]},
            "not_met",
            ["/outcomes/0/steps/0/confidence"],
        ),
        ({"confidence": "certain"}, "not_judged", []),
    ],
)
def test_nobody_saw_what_did_not_happen(outcome: dict[str, object], verdict: str, at: list[str]) -> None:
    found = judge_document(RULE, {"kind": "programme", "outcomes": [outcome]})
    assert (verdict, at) == (found.outcome, places(found))
