"""A ruleset as people write it."""

from __future__ import annotations

import pickle

import pytest
from pydantic import ValidationError

from mutuallearning.checking.ruleset import Ruleset

FULL = {
    "name": "ours",
    "description": "For us.",
    "why": "We know our own troubles.",
    "extends": ["light"],
    "select": ["CUR"],
    "include": ["GOV101"],
    "ignore": ["CUR102"],
    "preview": False,
    "severity": {"CUR101": "advice"},
}


def test_what_is_written_is_kept() -> None:
    ruleset = Ruleset.model_validate(FULL)
    assert FULL == ruleset.to_data()
    assert ruleset == Ruleset.model_validate_json(ruleset.model_dump_json())


def test_it_hashes_pickles_and_cannot_be_changed() -> None:
    ruleset = Ruleset.model_validate(FULL)
    copy = pickle.loads(pickle.dumps(ruleset))  # noqa: S301 -- made in this line
    assert {ruleset} == {copy}
    with pytest.raises(ValidationError, match="frozen"):
        ruleset.preview = True
    with pytest.raises(TypeError):
        ruleset.severity["CUR102"] = "error"  # type: ignore[index]  # the point of the test


def test_severities_can_be_given_as_a_mapping() -> None:
    assert Ruleset(severity={"A": "error", "B": "advice"}) == Ruleset(severity={"B": "advice", "A": "error"})


@pytest.mark.parametrize(
    "wrong", [{"severity": {"CUR101": "bad"}}, {"preview": "yes"}, {"select": "CUR"}, {"selected": ["CUR"]}]
)
def test_what_means_nothing_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Ruleset.model_validate(wrong)
