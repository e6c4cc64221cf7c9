from __future__ import annotations

import pytest

from mutuallearning.rulebook.people.sign_up_closes_before_call import RULE
from mutuallearning.testing.rules import judging

judged = judging(
    RULE,
    dates={"start": "2026-05-06"},
    called_on="2026-01-10",
    selection={"nomination_deadline": "10 weeks before start"},
    registration={"deadline": "2026-03-31"},
)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "met"),
        ({"registration": {"deadline": "2026-01-09"}}, "not_met"),
        ({"registration": {"deadline": "2026-01"}}, "not_judged"),
        ({"registration": {"deadline": "2025"}}, "not_met"),
        ({"registration": None}, "not_judged"),
        ({"called_on": None}, "not_judged"),
        ({"selection": {"nomination_deadline": "20 weeks before start"}}, "not_met"),
        # Peers were called for before the others were.
        ({"selection": {"nomination_deadline": "20 weeks before start", "call_opened": "2025-11"}}, "met"),
        ({"dates": None}, "not_judged"),
    ],
)
def test_there_is_time_between_call_and_deadline(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
