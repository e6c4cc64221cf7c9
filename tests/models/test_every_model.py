"""What holds for every model: described, titled, frozen, hashable, picklable, and the same after a round trip."""

from __future__ import annotations

import functools
import importlib
import json
import pickle
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no stubs
from pydantic import ValidationError

import mutuallearning.models
from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.models.activity_plan import PARTS, ActivityPlan
from mutuallearning.models.actor import Person
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.structure import fields_of
from mutuallearning.reading.source import read_path, read_text
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.types.model import Document, Model

EXAMPLES = Path(__file__).parents[2] / "examples"

for _module in pkgutil.iter_modules(mutuallearning.models.__path__, "mutuallearning.models."):
    importlib.import_module(_module.name)

MODELS = sorted(
    (
        model
        for model in (*Model.__subclasses__(), *Document.__subclasses__())
        if model.__module__.startswith("mutuallearning.models.")
    ),
    key=lambda model: model.__name__,
)
SAMPLES = 5
"""Objects of one class that are tried."""

each_model = pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])
each_base = pytest.mark.parametrize("name", base_names())


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


def model_of(data: dict[str, Any]) -> type[Document]:
    return KINDS[str(data["kind"])]


def parts_of(value: object) -> Iterator[Model]:
    """Yield an object and all objects in it."""
    if isinstance(value, Model):
        yield value
        for name in type(value).model_fields:
            yield from parts_of(getattr(value, name))
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from parts_of(item)


@functools.cache
def samples() -> dict[type[Model], tuple[Model, ...]]:
    """Gather up to five different objects of every class from all documents that come with the library."""
    found: dict[type[Model], dict[Model, None]] = {}
    sources = [base_document(name).value for name in base_names()]
    sources += [
        source.value
        for path in sorted(EXAMPLES.rglob("*.yaml"))
        if "mutuallearning" in (source := read_path(path)).value
    ]
    for data in sources:
        try:
            document = model_of(data).model_validate(data)
        except ValidationError:
            continue  # examples with faults
        for part in parts_of(document):
            kept = found.setdefault(type(part), {})
            if len(kept) < SAMPLES:
                kept[part] = None
    # No document that comes with the library says anything about a person.
    found[Person] = {Person(name="A. Person", email="person@example.org"): None}
    return {model: tuple(kept) for model, kept in found.items()}


@each_model
def test_it_is_shown_in_a_document_that_comes_with_the_library(model: type[Model]) -> None:
    assert samples().get(model), f"no base document and no example uses {model.__name__}"


@each_model
def test_it_survives_every_round_trip(model: type[Model]) -> None:
    for one in samples().get(model, ()):
        assert one == model.model_validate_json(one.model_dump_json(exclude_none=True))
        assert one == model.model_validate_json(one.model_dump_json())
        assert one == model.model_validate(json.loads(json.dumps(one.to_data())))
        assert one == pickle.loads(pickle.dumps(one))  # noqa: S301 -- made in this line
        assert hash(one) == hash(model.model_validate(one.to_data()))
        assert one != object()


@each_model
def test_what_it_writes_is_valid_under_its_schema(model: type[Model]) -> None:
    validator = Draft202012Validator(model.model_json_schema(mode="validation"))
    written = Draft202012Validator(model.model_json_schema(mode="serialization"))
    for one in samples().get(model, ()):
        assert [] == [error.message for error in validator.iter_errors(one.to_data())]
        assert [] == [error.message for error in written.iter_errors(one.model_dump(mode="json"))]


@functools.cache
def service() -> TestClient:
    """Serve one address for every class, which gives back what it is sent."""
    app = FastAPI()

    def serve(model: type[Model]) -> None:
        def echo(body: Any) -> Any:  # noqa: ANN401 -- the class is only known here
            return body

        echo.__annotations__ = {"body": model, "return": model}
        app.post(f"/{model.__name__}", response_model_exclude_none=True)(echo)

    for model in MODELS:
        serve(model)
    return TestClient(app)


@each_model
def test_a_web_service_takes_it_and_gives_it_back(model: type[Model]) -> None:
    for one in samples().get(model, ()):
        answer = service().post(f"/{model.__name__}", json=one.to_data())
        assert 200 == answer.status_code, answer.text
        assert one == model.model_validate(answer.json())


def test_a_web_service_describes_every_class() -> None:
    described = service().get("/openapi.json").json()
    assert {model.__name__ for model in MODELS} <= {
        name.removesuffix("-Input").removesuffix("-Output") for name in described["components"]["schemas"]
    }


@each_base
def test_a_document_survives_every_round_trip(name: str) -> None:
    data = base_document(name).value
    model = model_of(data)
    document = model.model_validate(data)
    assert document == model.model_validate(read_text(to_yaml(document.to_data()).encode(), "yaml").value)
    assert [] == [
        error.message for error in Draft202012Validator(model.model_json_schema()).iter_errors(data)
    ]


def test_what_is_decided_and_what_is_not_said_stay_apart() -> None:
    plan = ActivityPlan.model_validate({"topics": [], "agenda": None})
    assert {"mutuallearning": 1, "kind": "activity-plan", "topics": []} == plan.to_data()


def test_every_key_of_a_plan_is_in_one_part_or_always_covered() -> None:
    keys = [key for part in PARTS.values() for key in part]
    assert len(set(keys)) == len(keys)
    assert set(keys) <= set(ActivityPlan.model_fields)


@pytest.mark.parametrize("kind", KINDS)
def test_every_reference_leads_to_a_collection_that_exists(kind: str) -> None:
    collections = {field.shape.split(".")[-1] for one in KINDS.values() for field in fields_of(one)}
    for field in fields_of(KINDS[kind]):
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
