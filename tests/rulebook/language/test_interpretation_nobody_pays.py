from __future__ import annotations

import pytest

from mutuallearning.rulebook.language.interpretation_nobody_pays import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, interpretation=["fr"], funding={"interpretation": "nobody"})
NONE: list[str] = []
VISIT = {"days": [{"sessions": [{"kind": "site-visit", "interpretation": ["en"]}]}]}


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"interpretation": NONE}, "not_applicable"),
        ({"interpretation": NONE, "agenda": VISIT}, "not_met"),
        ({"interpretation": None}, "not_judged"),
        ({"funding": {"interpretation": "host"}}, "met"),
        ({"funding": {"travel": "host"}}, "not_judged"),
    ],
)
def test_what_is_promised_is_paid(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
