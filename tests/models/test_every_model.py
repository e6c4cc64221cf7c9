"""What holds for every model: described, titled, frozen, hashable, picklable, and the same after a round trip."""

from __future__ import annotations

import importlib
import json
import pickle
import pkgutil
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no stubs
from pydantic import ValidationError

import mutuallearning.models
from mutuallearning.checking.demonstration import base_plan
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import PARTS, ActivityPlan
from mutuallearning.models.structure import fields_of
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.types.model import Model

for _module in pkgutil.iter_modules(mutuallearning.models.__path__, "mutuallearning.models."):
    importlib.import_module(_module.name)

MODELS = sorted(
    (model for model in Model.__subclasses__() if model.__module__.startswith("mutuallearning.")),
    key=lambda model: model.__name__,
)
each_model = pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])
each_plan = pytest.mark.parametrize("slug", formatbook.slugs())


@each_model
def test_every_property_is_described_and_titled(model: type[Model]) -> None:
    schema = model.model_json_schema()
    Draft202012Validator.check_schema(schema)
    for owner in (schema, *schema.get("$defs", {}).values()):
        for name, described in owner.get("properties", {}).items():
            assert described.get("description"), f"{owner.get('title')}.{name}"
            assert described.get("title") or "$ref" in described or "anyOf" in described
    assert schema["title"][0].isupper()
    assert "_" not in schema["title"]


@each_model
def test_it_is_frozen_and_closed(model: type[Model]) -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        model.model_validate({"no_such_key": 1})
    assert model.model_config.get("frozen") is True


@each_plan
def test_a_plan_survives_every_round_trip(slug: str) -> None:
    plan = ActivityPlan.model_validate(base_plan(slug).value)
    assert plan == ActivityPlan.model_validate_json(plan.model_dump_json(exclude_none=True))
    assert plan == ActivityPlan.model_validate(json.loads(json.dumps(plan.to_data())))
    assert plan == ActivityPlan.model_validate(read_text(to_yaml(plan.to_data()).encode(), "yaml").value)
    assert plan == pickle.loads(pickle.dumps(plan))  # noqa: S301 -- made in this line
    assert hash(plan) == hash(ActivityPlan.model_validate(plan.to_data()))


@each_plan
def test_a_plan_is_valid_under_the_published_schema(slug: str) -> None:
    validator = Draft202012Validator(ActivityPlan.model_json_schema(mode="validation"))
    assert [] == [error.message for error in validator.iter_errors(base_plan(slug).value)]


def test_what_is_decided_and_what_is_not_said_stay_apart() -> None:
    plan = ActivityPlan.model_validate({"topics": [], "agenda": None})
    assert {"mutuallearning": 1, "kind": "activity-plan", "topics": []} == plan.to_data()


def test_every_key_of_a_plan_is_in_one_part_or_always_covered() -> None:
    keys = [key for part in PARTS.values() for key in part]
    assert len(set(keys)) == len(keys)
    assert set(keys) <= set(ActivityPlan.model_fields)


def test_every_reference_leads_to_a_collection_that_exists() -> None:
    collections = {field.shape.split(".")[-1] for field in fields_of(ActivityPlan)}
    for field in fields_of(ActivityPlan):
        assert set(field.refers) <= collections, field.shape


def schema_digest(*flags: str) -> str:
    """Hash the JSON Schema as another interpreter sees it."""
    program = (
        "import hashlib, json; from mutuallearning.models.activity_plan import ActivityPlan as A;"
        "schema = json.dumps({k: v for k, v in A.model_json_schema().items() if k != 'description'});"
        "print(hashlib.sha256(schema.encode()).hexdigest(), schema.count('\"description\"'))"
    )
    return subprocess.run(
        [sys.executable, *flags, "-c", program], capture_output=True, text=True, check=True
    ).stdout


def test_descriptions_need_no_docstrings() -> None:
    digest, count = schema_digest("-OO").split()
    properties = sum(
        '"description"' in json.dumps(described)
        for owner in ActivityPlan.model_json_schema()["$defs"].values()
        for described in owner.get("properties", {}).values()
    )
    assert 64 == len(digest)
    assert int(count) >= properties


def test_the_schema_is_the_same_in_every_interpreter() -> None:
    assert 1 == len({schema_digest(), schema_digest("-X", "dev")})
