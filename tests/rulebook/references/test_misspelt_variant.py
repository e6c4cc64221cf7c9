from __future__ import annotations

import pytest

from mutuallearning.api import check
from mutuallearning.models.programme import Programme
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


@pytest.mark.parametrize(
    ("slug", "found"),
    [
        ("x-walk", []),
        ("x-wlk", ['The format "x-wlk" is judged as "any"; did you mean x-walk?']),
        ("x-swim", []),
    ],
)
def test_an_own_format_is_compared_with_the_own_ones_that_are_known(slug: str, found: list[str]) -> None:
    programme = Programme.model_validate(
        {"formats": [{"slug": "x-walk", "title": "Walk"}], "activities": [{"id": "north", "format": slug}]}
    )
    assert found == [one.message for one in check(programme, select=["REF106"]).findings]
