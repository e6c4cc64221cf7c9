from __future__ import annotations

import pytest

from mutuallearning.rulebook.language.paper_not_in_working_language import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"languages": ["lt"]}, "not_met"),
        ({"languages": ["lt"], "summary_languages": ["en"]}, "met"),
        ({"languages": ["lt", "en-GB"]}, "met"),
        ({"languages": ["lt"], "audience": "organiser"}, "met"),
        ({}, "not_judged"),
    ],
)
def test_a_paper_for_the_group_can_be_read_by_it(fields: dict[str, object], outcome: str) -> None:
    assert outcome == judged(languages=["en"], papers=[{"kind": "host-paper", **fields}]).outcome


def test_without_working_languages_it_cannot_be_known() -> None:
    assert "not_judged" == judged(papers=[{"kind": "host-paper", "languages": ["lt"]}]).outcome
