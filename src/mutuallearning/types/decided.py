"""Decided: none. What `none` or `false` means where a list or an object could stand.

A list that was decided to be empty is the empty tuple. An object that was decided not to be is an object of its
class in which nothing is said, which is false and is written as `false`.

Nobody pays for this who does not use it: a document is validated as if the words were not there, and only where that
fails because of them are they replaced, and the document is validated again.
"""

from __future__ import annotations

import copy
from typing import Any, cast, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mutuallearning.types.annotations import model_at
from mutuallearning.types.data import is_list, is_mapping

WORDS = (False, "none")
"""What stands in a document for `decided: none`, besides an empty list."""

_LIST, _OBJECTS = "tuple_type", ("model_type", "model_attributes_type")


EXPLAINED = 20_000
"""Errors that are looked into at all: a document with more is not one of ours, and listing them takes gigabytes."""


def says_none(value: object) -> bool:
    """Tell whether a value is one of the words for `decided: none`."""
    return value is False or value == "none"


class Declinable:
    """Annotation of an optional list or object: tells JSON Schema of the words, and writes an absent object."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        if object_in(source) is not None:
            cast("dict[str, Any]", schema)["serialization"] = core_schema.wrap_serializer_function_ser_schema(
                _written
            )
        return schema

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        known = handler(schema)
        words: JsonSchemaValue = {"enum": list(WORDS), "description": "Decided: none."}
        return {**known, "anyOf": [*known["anyOf"], words]}


def _written(value: Any, handler: core_schema.SerializerFunctionWrapHandler) -> Any:  # noqa: ANN401 -- what the field holds
    return False if value is not None and value.is_decided_none else handler(value)


def object_in(annotation: object) -> Any:  # noqa: ANN401 -- a subclass of Model, which is above this module
    """Find the class of an optional object, as in `FollowUp | None`."""
    for part in get_args(annotation):
        if isinstance(part, type) and issubclass(part, BaseModel):
            return part
    return None


def is_declinable(field: FieldInfo) -> bool:
    """Tell whether a field is an optional list or object that is not marked yet."""
    parts = get_args(field.annotation)
    holds = any(get_origin(part) is tuple for part in parts) or object_in(field.annotation) is not None
    return (
        holds and not field.is_required() and not any(isinstance(mark, Declinable) for mark in field.metadata)
    )


def without_words(model: type[BaseModel], data: object, error: ValidationError) -> object:
    """Give document data in which the words for `decided: none` stand no more, where errors were due to them.

    Gives the very same data if no error was.
    """
    if error.error_count() > EXPLAINED:
        return data
    errors = error.errors(include_url=False)
    due = [
        error["loc"] for error in errors if error["type"] in (_LIST, *_OBJECTS) and says_none(error["input"])
    ]
    if not due:
        return data
    result = copy.deepcopy(data)
    replaced = [_replace(model, result, loc) for loc in due]
    return result if any(replaced) else data


def _replace(model: type[BaseModel], data: object, loc: tuple[str | int, ...]) -> bool:
    """Put at one place what the word there stands for, if a list or an object may be missing there at all."""
    node = data
    *steps, last = loc
    for step in steps:
        node = _child(node, step)
    field = model_at(model, steps).model_fields.get(last) if isinstance(last, str) else None
    if field is None or field.is_required() or not is_mapping(node) or not isinstance(last, str):
        return False
    thing = object_in(field.annotation)
    # A model that stands here is taken by pydantic as it is.
    node[last] = [] if thing is None else thing.decided_none()
    return True


def _child(node: object, step: str | int) -> object:
    if is_mapping(node) and isinstance(step, str):
        return node.get(step)
    return node[step] if is_list(node) and isinstance(step, int) else None
