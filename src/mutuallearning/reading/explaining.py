"""Turns pydantic's errors into structural problems in plain words."""

from __future__ import annotations

import re
import typing
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mutuallearning.models.structure import model_in
from mutuallearning.paths import join
from mutuallearning.reading.problem import Problem
from mutuallearning.suggestions import close_to
from mutuallearning.types.data import is_list, is_mapping, is_tuple

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_QUOTED = re.compile(r"'([^']*)'")

_EXPECTED_TYPE = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
    "dict_type": "a mapping of keys to values",
}

_RANGES = {
    "string_too_short": ("min_length", "at least {} characters"),
    "string_too_long": ("max_length", "at most {} characters"),
    "too_short": ("min_length", "at least {} items"),
    "too_long": ("max_length", "at most {} items"),
    "greater_than_equal": ("ge", "at least {}"),
    "greater_than": ("gt", "more than {}"),
    "less_than_equal": ("le", "at most {}"),
    "less_than": ("lt", "less than {}"),
}


PERSONAL_VALUE = "a personal value"
"""What a message says in place of a value that is about one person."""


def found(value: object) -> str:
    """Say in plain words what stands in a document, without the words of Python.

    >>> found(None), found([1]), found("Wien"), found(True), found(1.5)
    ('nothing', 'a list', '"Wien"', 'true', '1.5')
    """
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case str():
            return value if value == PERSONAL_VALUE else f'"{value}"'
        case list() | tuple():
            return "a list"
        case _:
            return "a mapping"


def _model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel]:
    for step in loc:
        field = model.model_fields.get(step) if isinstance(step, str) else None
        below = model_in(field.annotation) if field else None
        if below is not None:
            model = below
    return model


def _allowed(context: dict[str, Any]) -> tuple[str, ...]:
    """List the words that would have been right, from our own error or from pydantic's."""
    listed = context.get("allowed")
    if listed is not None:
        return tuple(listed)
    return tuple(_QUOTED.findall(str(context.get("expected", ""))))


def explain(error: ErrorDetails, model: type[BaseModel], *, suggest: bool = True) -> Problem:
    """Turn one error of a model's validation into a structural problem, with suggestions if they are wanted."""
    loc, kind, value = error["loc"], error["type"], error["input"]
    context = error.get("ctx", {})
    at = join("", *loc)
    if _is_personal(model, loc):
        value = PERSONAL_VALUE
    if kind == "extra_forbidden":
        owner = _model_at(model, loc[:-1])
        key = str(loc[-1])
        suggestions = close_to(key, owner.model_fields) if suggest else ()
        return Problem("unknown-key", at, {"key": key, "suggestions": suggestions}, on_key=True)
    if kind == "missing":
        return Problem("missing-key", at, {"key": str(loc[-1])})
    if kind in ("unknown_value", "literal_error", "enum"):
        allowed = _allowed(context)
        if not isinstance(value, str):
            return Problem(
                "wrong-type", at, {"found": found(value), "expected": "text", "hint": _hint(value)}
            )
        near = close_to(value, allowed) if suggest else ()
        return Problem("unknown-value", at, {"found": value, "suggestions": near, "allowed": allowed})
    if kind == "contradiction":
        return Problem("contradiction", join(at, *context["at"]), {"text": str(context["text"])})
    if kind in _EXPECTED_TYPE:
        params = {"found": found(value), "expected": _EXPECTED_TYPE[kind], "hint": _hint(value)}
        return Problem("wrong-type", at, {**params})
    if kind in _RANGES:
        key, words = _RANGES[kind]
        size = len(value) if isinstance(value, str) or is_list(value) or is_tuple(value) else value
        limit = words.format(context[key])
        return Problem(
            "out-of-range",
            at,
            {"found": size if isinstance(size, int | float) else str(size), "limit": limit},
        )
    expected = context.get("expected") or _described(model, loc) or str(error["msg"]).lower()
    return Problem("malformed-value", at, {"found": found(value), "expected": str(expected)})


def _hint(value: object) -> str:
    quotable = isinstance(value, bool | int | float)
    return "; put it in quotes to make it text" if quotable else ""


def _field_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> FieldInfo | None:
    names = [step for step in loc if isinstance(step, str)]
    return _model_at(model, loc[:-1]).model_fields.get(names[-1]) if names else None


def _is_personal(model: type[BaseModel], loc: tuple[str | int, ...]) -> bool:
    field = _field_at(model, loc)
    extra = field.json_schema_extra if field else None
    return is_mapping(extra) and extra.get("personal") is True


def _described(model: type[BaseModel], loc: tuple[str | int, ...]) -> str | None:
    field = _field_at(model, loc)
    description = field.description if field else None
    return f"{description[0].lower()}{description[1:].rstrip('.')}" if description else None


def owner_of(model: type[BaseModel], pointer_steps: typing.Sequence[str]) -> type[BaseModel]:
    """Give the model class of the object in which a place lies."""
    return _model_at(model, tuple(int(step) if step.isdigit() else step for step in pointer_steps))
