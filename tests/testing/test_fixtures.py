"""Fixtures for pytest, as somebody else's tests use them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import mutuallearning as ml
from mutuallearning.testing.fixtures import Checker, Examples

pytest_plugins = ("mutuallearning.testing.fixtures",)

AS_OF = datetime.date(2026, 1, 15)


def test_a_conforming_document_passes(
    mutuallearning_checker: Checker, mutuallearning_examples: Examples, tmp_path: Path
) -> None:
    plan = mutuallearning_examples["peer-review"]
    report = mutuallearning_checker(plan, as_of=AS_OF)
    assert "judged" == report.state
    file = tmp_path / "plan.json"
    file.write_text(plan.model_dump_json(exclude_none=True), encoding="utf-8")
    assert report.findings == mutuallearning_checker(file, fail_on="warning", as_of=AS_OF).findings


def test_a_fault_fails_the_test(mutuallearning_checker: Checker) -> None:
    plan = ml.ActivityPlan(title="Graz", format="peer-review", stage="final")
    with pytest.raises(ml.FindingsError, match="no-owner"):
        mutuallearning_checker(plan)
    assert mutuallearning_checker(plan, select=["unknown-reference"]).ok()


def test_there_is_an_example_of_every_format_and_kind(mutuallearning_examples: Examples) -> None:
    assert len(mutuallearning_examples) == len(list(mutuallearning_examples))
    assert {one.slug for one in ml.formats()} < set(mutuallearning_examples)
    assert isinstance(mutuallearning_examples["programme"], ml.Programme)
    assert "picnic" not in mutuallearning_examples
