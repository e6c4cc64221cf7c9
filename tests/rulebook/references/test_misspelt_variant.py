from __future__ import annotations

import pytest

from mutuallearning.rulebook.references.misspelt_variant import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE)


@pytest.mark.parametrize(
    ("slug", "outcome"),
    [
        ("peer-review/interreg", "not_applicable"),
        ("peer-review", "not_applicable"),
        ("x-open/interreg", "not_applicable"),
        ("peer-reviev/interreg", "not_applicable"),
        ("peer-review/mine", "met"),
        ("peer-review/inter-reg", "not_met"),
        ("study-visit/intereg", "met"),
        (None, "not_judged"),
    ],
)
def test_only_what_looks_like_a_variant_of_the_same_format(slug: str | None, outcome: str) -> None:
    assert outcome == judged(format=slug).outcome
