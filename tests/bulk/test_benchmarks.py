"""The page of the benchmarks is what their command writes, and verdicts say what the figures do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import bare
import plans
import pytest
from rows import Row

from mutuallearning.models.activity_plan import ActivityPlan

RUN = Path(__file__).parents[2] / "benchmarks" / "run.py"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(RUN), *words], capture_output=True, text=True, check=False)


def test_the_page_is_what_would_be_written() -> None:
    done = run("--check")
    assert (0, "README.md is up to date\n") == (done.returncode, done.stdout)


def test_wrong_use_is_told() -> None:
    assert "there is no part speed" in run("speed").stderr
    assert 2 == run("speed").returncode == run("--quick", "--write").returncode


def test_the_plain_classes_take_what_ours_take() -> None:
    (text,) = plans.texts(1)
    ours, plain = ActivityPlan.model_validate_json(text), bare.bare(ActivityPlan).model_validate_json(text)
    assert list(ActivityPlan.model_fields) == list(type(plain).model_fields)
    assert _said(ours.model_dump(mode="json")) == _said(plain.model_dump(mode="json"))


def _said(value: object) -> int:
    """Count the keys and items in data."""
    if isinstance(value, dict):
        return sum(1 + _said(item) for item in value.values())
    return sum(1 + _said(item) for item in value) if isinstance(value, list | tuple) else 0


@pytest.mark.parametrize(
    ("row", "ratio", "verdict"),
    [
        (Row("a ÷ b", 2.0, 1.5), 1.5, "stretch"),
        (Row("a ÷ b", 2.0, 1.5), 2.0, "met"),
        (Row("a ÷ b", 2.0, 1.5), 2.1, "missed"),
        (Row("a ÷ b", 10, 25, more=True), 9.9, "missed"),
        (Row("a ÷ b", 10, 25, more=True), 10, "met"),
        (Row("a ÷ b", 10, 25, more=True), 30, "stretch"),
        (Row("a ÷ b", 1.05), 1.0, "met"),
        (Row("a ÷ b"), 1.0, ""),
    ],
)
def test_a_verdict_compares_with_the_goals(row: Row, ratio: float, verdict: str) -> None:
    assert verdict == row.verdict(ratio)
