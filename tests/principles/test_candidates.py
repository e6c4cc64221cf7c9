"""Every candidate of the study of the field became a rule, or there is a reason why not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs
import pytest

from mutuallearning.checking import catalogue as catalogues

CATALOGUE = catalogues.load(plugins=False)

STUDY = {"CUR": 19, "EMP": 23, "TRA": 23, "GOV": 38}
"""Candidates of the study, by family; it is closed, so these figures do not change."""


@attrs.frozen(kw_only=True)
class Candidate:
    """A row of the study."""

    asks: str
    rules: tuple[str, ...] = ()
    reason: str | None = None
    prompt: bool = False


def read() -> dict[str, Candidate]:
    text = (Path(__file__).parent / "candidates.toml").read_text("utf-8")
    return {
        key: Candidate(**{**row, "rules": tuple(row.get("rules", ()))})
        for key, row in tomllib.loads(text).items()
    }


CANDIDATES = read()
every_candidate = pytest.mark.parametrize("key", CANDIDATES)


def test_no_row_of_the_study_is_left_out() -> None:
    assert [f"{family}-{n:02}" for family, most in STUDY.items() for n in range(1, most + 1)] == list(
        CANDIDATES
    )


@every_candidate
def test_it_is_a_rule_or_has_a_reason(key: str) -> None:
    candidate = CANDIDATES[key]
    assert candidate.asks.endswith("?")
    assert bool(candidate.rules) != bool(candidate.reason)


@every_candidate
def test_its_rules_are_asked(key: str) -> None:
    found = [CATALOGUE.get(code) for code in CANDIDATES[key].rules]
    assert [rule.code for rule in found] == list(CANDIDATES[key].rules)
    assert "deprecated" not in {rule.status for rule in found}


@every_candidate
def test_what_only_people_can_answer_is_asked_of_them(key: str) -> None:
    candidate = CANDIDATES[key]
    asked = [CATALOGUE.get(code).certainty == "ask" for code in candidate.rules]
    assert [candidate.prompt] * len(asked) == asked
