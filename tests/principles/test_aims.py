"""The challenges and success factors of mutual learning, each looked at by rules from several sides."""

from __future__ import annotations

from collections.abc import Collection
from typing import get_args

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.errors import UnknownNameError
from mutuallearning.findings.finding import Principle
from mutuallearning.principles.aims import Challenge, SuccessFactor, challenges, success_factors
from mutuallearning.principles.bibliography import load
from mutuallearning.rulekit.rule import Rule

CATALOGUE = catalogues.load(plugins=False)

SIDES = 3
"""Rules, and parts of a plan, that make "several sides"."""


def sides(rules: Collection[Rule]) -> set[str]:
    """Name the parts of a plan that some rules look at."""
    return {shape.split(".")[0] for rule in rules for shape in rule.everything_read}


def gaps(rules: Collection[Rule]) -> list[str]:
    """Say what is missing for an aim to be looked at from several sides."""
    asked = [rule for rule in rules if rule.status == "stable"]
    counts = {"stable rules": len(asked), "parts of a plan": len(sides(asked))}
    return [what for what, count in counts.items() if count < SIDES]


@pytest.mark.parametrize("principle", get_args(Principle))
def test_a_principle_is_looked_at_from_several_sides(principle: str) -> None:
    rules = CATALOGUE.matching(principle)
    assert [] == gaps(rules)
    assert len({rule.theme for rule in rules}) >= SIDES


@pytest.mark.parametrize("name", challenges())
def test_a_challenge_is_looked_at_from_several_sides(name: str) -> None:
    rules = CATALOGUE.matching(name)
    assert {name} == {rule.theme for rule in rules}
    assert [] == gaps(rules)


@pytest.mark.parametrize("name", success_factors())
def test_a_success_factor_is_asked_about(name: str) -> None:
    rules = {rule for word in success_factors()[name].asks for rule in CATALOGUE.matching(word)}
    assert any(rule.status == "stable" for rule in rules)
    assert STRUCTURAL not in {rule.family for rule in rules}


def test_a_gap_is_noticed() -> None:
    alone = CATALOGUE.matching("CUR101")
    assert ["stable rules", "parts of a plan"] == gaps(alone)
    with pytest.raises(UnknownNameError):
        CATALOGUE.matching("humility")


@pytest.mark.parametrize("aim", [*challenges().values(), *success_factors().values()], ids=lambda aim: aim.id)
def test_an_aim_says_where_it_is_from(aim: Challenge | SuccessFactor) -> None:
    assert aim.sources
    assert set(aim.sources) <= set(load())
