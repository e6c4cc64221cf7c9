from __future__ import annotations

import pytest

from mutuallearning.rulebook.promises.onward_sharing_not_said import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("level", "outcome"),
    [
        (None, "not_judged"),
        ("closed", "not_met"),
        ("open", "not_applicable"),
        ("no-attribution", "not_applicable"),
    ],
)
def test_some_levels_say_it_themselves(level: str | None, outcome: str) -> None:
    assert outcome == judged(confidentiality=level).outcome
    assert "met" == judged(confidentiality=level, onward_sharing="All but names.").outcome
