"""The JSON Schema of documents describes real documents."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from mutuallearning import api
from mutuallearning.checking.demonstration import base_document
from mutuallearning.errors import UnknownNameError

SCHEMA = api.json_schema("activity-plan")
VALIDATOR = Draft202012Validator(SCHEMA)


def test_it_is_a_schema_with_an_address() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert ["$schema", "$id"] == list(SCHEMA)[:2]
    assert "Activity plan" == SCHEMA["title"]


def test_a_real_plan_fits() -> None:
    plan = json.loads(json.dumps(base_document("peer-review").value))
    assert [] == [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(plan)]


@pytest.mark.parametrize(
    "plan",
    [
        {"kind": "activity-plan"},
        {"mutuallearning": 1},
        {"mutuallearning": 2, "kind": "activity-plan"},
        {"mutuallearning": 1, "kind": "activity-plan", "topcs": []},
    ],
)
def test_what_the_reader_does_not_take_does_not_fit(plan: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(plan)


def test_every_key_is_described() -> None:
    for definition in (SCHEMA, *SCHEMA["$defs"].values()):
        for key, part in definition.get("properties", {}).items():
            assert part.get("description"), key


def test_another_kind_is_unknown() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'activity-plan'"):
        api.json_schema("activity_plan")
