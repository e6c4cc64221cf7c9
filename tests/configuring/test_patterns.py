"""Patterns of paths."""

from __future__ import annotations

import time

import pytest
from pydantic import TypeAdapter, ValidationError

from mutuallearning.configuring.patterns import Pattern, matches


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("plans/a.yaml", "plans/a.yaml"),
        ("./a.yaml", "a.yaml"),
        ("plans/*.yaml", "plans/a.yaml"),
        ("plans/**", "plans/2026/a.yaml"),
        ("plans/**/*.yaml", "plans/a.yaml"),
        ("**/drafts/**", "a/b/drafts/c/d.yaml"),
        ("plans", "plans/2026/a.yaml"),
        ("plans/", "plans/a.yaml"),
        ("drafts", "plans/drafts/a.yaml"),
        ("*.draft.yaml", "plans/2026/a.draft.yaml"),
        ("plans/202?/", "plans/2026/a.yaml"),
        ("**", "a.yaml"),
    ],
)
def test_what_matches(pattern: str, path: str) -> None:
    assert matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("plans/*.yaml", "plans/2026/a.yaml"),
        ("plans/a", "plans/a.yaml"),
        ("plans/2026", "other/plans/2026/a.yaml"),
        ("./a.yaml", "plans/a.yaml"),
        ("Plans", "plans/a.yaml"),
        ("a.yaml/b", "a.yaml"),
        ("**/x/**/y", "x/a.yaml"),
        ("**", "../a.yaml"),
        (".", "a.yaml"),
    ],
)
def test_what_does_not(pattern: str, path: str) -> None:
    assert not matches(pattern, path)


@pytest.mark.parametrize("pattern", ["../a", "/a", "C:/a", "a\\b", "a/../b", ""])
def test_a_pattern_leads_nowhere_above_its_folder(pattern: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Pattern).validate_python(pattern)


def test_many_wildcards_cost_no_more_than_their_number() -> None:
    path = "/".join(["a" * 50] * 60)
    before = time.perf_counter()
    assert not matches("/".join(["**", "*a*a*a*a*"] * 100) + "/b", path)
    assert time.perf_counter() - before < 2
