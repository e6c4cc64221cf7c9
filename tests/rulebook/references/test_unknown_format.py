from __future__ import annotations

import pytest

from mutuallearning.rulebook.references.unknown_format import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE)


@pytest.mark.parametrize(
    ("slug", "outcome"),
    [
        ("peer-review", "met"),
        ("peer-review/interreg", "met"),
        ("peer-review/mine", "met"),
        ("x-open-space", "not_applicable"),
        ("open-space", "not_met"),
        ("open-space/big", "not_met"),
        (None, "not_judged"),
    ],
)
def test_own_formats_say_that_they_are(slug: str | None, outcome: str) -> None:
    assert outcome == judged(format=slug).outcome


def test_it_asks_whether_a_similar_one_was_meant() -> None:
    (hit,) = judged(format="study_visit".replace("_", "")).hits
    assert "/format" == hit.at
    assert "; did you mean study-visit?" == hit.params["hint"]
