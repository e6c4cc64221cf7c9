"""A line of JSON for each document, as its schema says."""

from __future__ import annotations

import json
from collections.abc import Callable

from jsonschema import (  # type: ignore[import-untyped]  # it ships no types
    Draft202012Validator,
)

from mutuallearning.findings.report import Report
from mutuallearning.reporting.report_schema import line_schema

QUESTION = "topics: [{id: t, title: T, questions: [{id: q, text: How?}]}]\n"


def test_a_line_for_each_document(report: Callable[..., Report], written: Callable[..., str]) -> None:
    lines = written("jsonl", report(), report(QUESTION)).splitlines()
    assert [1, 0] == [len(json.loads(line)["findings"]) for line in lines]
    schema = Draft202012Validator(line_schema())
    assert [True, True] == [schema.is_valid(json.loads(line)) for line in lines]


def test_no_document_gives_no_line(written: Callable[..., str]) -> None:
    assert "" == written("jsonl")
