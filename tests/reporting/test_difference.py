"""A difference as text."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import attrs

from mutuallearning.comparing.difference import diff
from mutuallearning.findings.report import Report
from mutuallearning.reporting.difference import full, summary
from mutuallearning.reporting.styled import plain

CLEAN = "topics:\n  - id: t\n    title: T\n    questions: [{id: q, text: How?}]\n"


def test_what_did_not_change_is_only_counted(report: Callable[..., Report]) -> None:
    text = plain(full(diff(report(), report())))
    assert "1 document: 0 new, 0 fixed, 0 changed, 0 unseen, 1 unchanged\n" == text


def test_a_new_finding_has_its_place_and_a_fixed_one_has_none_any_more(report: Callable[..., Report]) -> None:
    new = plain(full(diff(report(CLEAN), report())))
    assert "plan.yaml\n  new      error CUR101 no-learning-questions: " in new
    assert "    plan.yaml:1:1\n" in new
    assert "plan.yaml:1:1" not in plain(full(diff(report(), report(CLEAN))))


def test_other_rules_and_another_day_are_noted(report: Callable[..., Report]) -> None:
    old = attrs.evolve(report(), catalogue="2025.1", as_of=datetime.date(2025, 1, 1))
    text = plain(full(diff(old, report())))
    assert "note  the rules are those of 2026.1" in text
    assert "before, of 2025.1\n" in text
    assert "note  judged on 2026-01-15; before, on 2025-01-01\n" in text
    assert "note" not in plain(full(diff([], report())))


def test_the_sentence_counts_every_sort(report: Callable[..., Report]) -> None:
    assert "0 documents: 0 new, 0 fixed, 0 changed, 1 unseen, 0 unchanged" == summary(diff(report(), []))
