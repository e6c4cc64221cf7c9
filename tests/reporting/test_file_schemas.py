"""Schemas of what is kept beside documents; what is in them is tested with what they describe."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from mutuallearning.comparing.baseline import Baseline
from mutuallearning.reporting.file_schemas import FILE_SCHEMAS


@pytest.mark.parametrize("kind", FILE_SCHEMAS)
def test_every_schema_is_one_and_says_what_it_is_about(kind: str) -> None:
    schema = FILE_SCHEMAS[kind]()
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith(f"/{kind}-1.json")
    assert ">>>" not in schema["description"]
    assert schema["title"]


def test_a_baseline_says_its_version() -> None:
    validator = Draft202012Validator(FILE_SCHEMAS["baseline"]())
    validator.validate(json.loads(Baseline(findings=()).to_json()))
    assert not validator.is_valid({"findings": []})
    assert not validator.is_valid({"baseline_version": 2, "findings": []})
