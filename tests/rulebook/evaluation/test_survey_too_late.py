from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.survey_too_late import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


DATES = {"start": "2026-05-06", "end": "2026-05-07"}


@pytest.mark.parametrize(
    ("due", "dates", "outcome"),
    [
        ("14 days after end", DATES, "met"),
        ("15 days after end", DATES, "not_met"),
        ("2026-05", DATES, "not_judged"),
        ("2026-06", DATES, "not_met"),
        ("at end", None, "met"),
        (None, DATES, "not_judged"),
    ],
)
def test_it_must_be_surely_too_late(due: str | None, dates: object, outcome: str) -> None:
    assert outcome == judged(evaluation={"survey": {"due": due}}, dates=dates).outcome
