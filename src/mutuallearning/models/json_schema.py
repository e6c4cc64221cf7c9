"""The JSON Schema of documents: what the models say of themselves, as a page of its own."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_BASE = "https://mutuallearning.readthedocs.io/schemas/"


def schema_id(kind: str, version: int) -> str:
    """Give the address by which a schema is known.

    >>> schema_id("activity-plan", 1)
    'https://mutuallearning.readthedocs.io/schemas/activity-plan-1.json'
    """
    return f"{_BASE}{kind}-{version}.json"


def document_schema(model: type[BaseModel], kind: str, version: int) -> dict[str, Any]:
    """Describe a kind of document, as it stands in a file: its version and its kind must be said.

    Args:
        model: The class of the document.
        kind: What the document calls itself.
        version: Version of the document format.
    """
    schema = model.model_json_schema(mode="validation")
    said = ["mutuallearning", "kind"]
    schema["required"] = [*said, *(name for name in schema.get("required", ()) if name not in said)]
    return {"$schema": DIALECT, "$id": schema_id(kind, version), **schema}
