from __future__ import annotations

import typing

import pytest

from mutuallearning.formatbook import catalogue
from mutuallearning.models.topic import Purpose
from mutuallearning.rulebook.suitability.format_does_not_fit_purpose import RULE
from mutuallearning.rulekit.template import HEADLINE, render
from mutuallearning.testing.rules import judge_plan


@pytest.mark.parametrize(
    ("format_", "purpose", "outcome"),
    [
        ("webinar", "problem-solving", "not_met"),
        ("dissemination-seminar", "advice-on-reform", "not_met"),
        ("peer-assist", "showcase", "not_met"),
        ("peer-assist", "problem-solving", "met"),
        ("peer-review", "showcase", "met"),
        # Not what it is made for, but it may do.
        ("peer-assist", "transfer", "met"),
        ("study-visit", "problem-solving", "met"),
        ("webinar", "comparison", "met"),
        ("any", "dissemination", "not_applicable"),
        ("x-open-space", "showcase", "not_judged"),
        (None, "showcase", "not_judged"),
        ("webinar", None, "not_judged"),
    ],
)
def test_only_opposite_purposes_are_found(format_: str | None, purpose: str | None, outcome: str) -> None:
    assert outcome == judge_plan(RULE, {"format": format_, "purpose": purpose}).outcome


def test_what_a_format_says_it_is_for_always_fits() -> None:
    found = [
        (slug, purpose)
        for slug in catalogue.slugs()
        for purpose in catalogue.get(slug).purposes
        if judge_plan(RULE, {"format": slug, "purpose": purpose}).outcome != "met"
    ]
    assert [] == found


def test_the_headline_is_short_for_every_pair() -> None:
    judgements = [
        judge_plan(RULE, {"format": slug, "purpose": purpose})
        for slug in catalogue.slugs()
        for purpose in typing.get_args(Purpose)
    ]
    lengths = [len(render(RULE.message, hit.params)) for judgement in judgements for hit in judgement.hits]
    assert lengths
    assert max(lengths) <= HEADLINE
