"""Turns pydantic's errors into structural problems in plain words."""

from __future__ import annotations

import re
import typing
import unicodedata
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from mutuallearning.findings.finding import ParamValue
from mutuallearning.paths import join
from mutuallearning.reading.personal import PERSONAL_VALUE, is_personal, is_personal_key
from mutuallearning.reading.problem import Problem
from mutuallearning.suggestions import close_to
from mutuallearning.types.annotations import model_at, model_in
from mutuallearning.types.data import is_list, is_mapping, is_tuple
from mutuallearning.types.text import Shape, Slug

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
    "model_type": "keys with values, such as `title: …`",
    "model_attributes_type": "keys with values, such as `title: …`",
    "dict_type": "keys with values, such as `title: …`",
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


FORM = "form"
"""The parameter of a problem with an example in YAML of what to write; for the remedy, no part of the message."""

_LONGEST_EXAMPLE = 48
"""Characters of a value from a document that stands in such an example."""

# What means the same in YAML without quotes, in a list or mapping on one line.
_PLAIN_ITEM = re.compile(r"[^\W_](?:[\w ,.'()/-]*[\w.)])?")
_PLAIN_MEMBER = re.compile(r"[^\W_](?:[\w .'()/-]*[\w.)])?")

_TRUTH = {"yes": "true", "no": "false"}

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")

_SLUG = next(mark for mark in typing.get_args(Slug) if isinstance(mark, Shape))

_LONGEST_FOUND = 200
"""Characters of a value that stand in the facts of a problem; its message shows fewer."""


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
            return value if value == PERSONAL_VALUE else f'"{_shortened(value)}"'
        case list() | tuple():
            return "a list"
        case _:
            return "a mapping"


def _shortened(value: str) -> str:
    # The quotes around it count as well.
    return value if len(value) <= _LONGEST_FOUND - 2 else f"{value[: _LONGEST_FOUND - 3]}…"


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
    size = len(value) if isinstance(value, str) or is_list(value) or is_tuple(value) else value
    if is_personal(model, loc, value):
        value = PERSONAL_VALUE
    if kind == "extra_forbidden":
        return _unknown_key(at, model, loc, suggest=suggest)
    if kind == "missing":
        return Problem("missing-key", at, {"key": str(loc[-1])})
    if kind in ("unknown_value", "literal_error", "enum"):
        allowed = _allowed(context)
        if not isinstance(value, str):
            return _wrong_type(at, value, "text")
        near = close_to(value, allowed) if suggest else ()
        return Problem(
            "unknown-value", at, {"found": _shortened(value), "suggestions": near, "allowed": allowed}
        )
    if kind == "contradiction":
        return Problem("contradiction", join(at, *context["at"]), {"text": str(context["text"])}, of=at)
    if kind in _EXPECTED_TYPE:
        return _wrong_type(at, value, _EXPECTED_TYPE[kind], _form(model, loc, value) if suggest else "")
    if kind in _RANGES:
        key, words = _RANGES[kind]
        limit = words.format(context[key])
        return Problem(
            "out-of-range",
            at,
            {"found": size if isinstance(size, int | float) else str(size), "limit": limit},
        )
    expected = context.get("expected") or _described(model, loc) or str(error["msg"]).lower()
    facts: dict[str, ParamValue] = {"found": found(value), "expected": str(expected)}
    slug = _slug(value) if expected == _SLUG.expected else ""
    if 0 < len(slug) <= _LONGEST_EXAMPLE:
        facts |= {"expected": f"an identifier such as {slug}", "hint": f"; write {slug}"}
    return Problem("malformed-value", at, facts)


def _unknown_key(at: str, model: type[BaseModel], loc: tuple[str | int, ...], *, suggest: bool) -> Problem:
    owner = model_at(model, loc[:-1])
    key = str(loc[-1])
    below = _holder(owner, key) if suggest else None
    hint = f"; put it under {below}" if below else ""
    suggestions = (below,) if below else close_to(key, owner.model_fields) if suggest else ()
    if is_personal_key(model, loc):
        key = PERSONAL_VALUE
    params: dict[str, ParamValue] = {"key": key, "suggestions": suggestions, "hint": hint}
    return Problem("unknown-key", at, params, on_key=True)


def _wrong_type(at: str, value: object, expected: str, form: str = "") -> Problem:
    params: dict[str, ParamValue] = {
        "found": found(value),
        "expected": expected,
        "hint": _hint(value, expected),
    }
    return Problem("wrong-type", at, {**params, FORM: form} if form else params)


def _hint(value: object, expected: str) -> str:
    """Say what to write in place of a single value of the wrong type, where only one thing can be meant."""
    if expected == "text" and isinstance(value, bool | int | float):
        return "; put it in quotes to make it text"
    if not isinstance(value, str):
        return ""
    if expected == "true or false":
        if value.lower() in _TRUTH:
            return f"; write {_TRUTH[value.lower()]}"
        return "; leave out the quotes" if value in _TRUTH.values() else ""
    return "; leave out the quotes" if "number" in expected and _NUMBER.fullmatch(value) else ""


def _slug(value: object) -> str:
    """Make an identifier of a name: `Host Lead` becomes `host-lead`; nothing where letters would be lost.

    >>> _slug("Host Lead"), _slug("Zoë"), _slug("東京")
    ('host-lead', 'zoe', '')
    """
    if not isinstance(value, str) or value == PERSONAL_VALUE or len(value) > _SLUG.max_length:
        return ""
    letters = "".join(
        char for char in unicodedata.normalize("NFKD", value.casefold()) if not unicodedata.combining(char)
    )
    if any(char.isalnum() and not char.isascii() for char in letters):
        return ""
    return "-".join(re.findall("[a-z0-9]+", letters))


def _form(model: type[BaseModel], loc: tuple[str | int, ...], value: object) -> str:
    """Write what was meant in the form that its place asks for: a list in brackets, a mapping in braces."""
    field = _field_at(model, loc)
    last = loc[-1] if loc else 0
    if field is None or is_list(value) or (is_mapping(value) and isinstance(last, int)):
        return ""
    below = model_in(field.annotation)
    # The last step of an item of a list is a number: there the list itself is right.
    holds_list = isinstance(last, str) and _is_list_field(field)
    if below is None and not holds_list:
        return ""
    text = value if isinstance(value, str) and len(value) <= _LONGEST_EXAMPLE else ""
    text = "" if text == PERSONAL_VALUE else text
    if below is None:
        inner = text if _PLAIN_ITEM.fullmatch(text) else "…"
    elif is_mapping(value):
        inner = f"{{{next(iter(value), '…')}: …}}"
    else:
        inner = _member(below, text)
    inner = f"[{inner}]" if holds_list else inner
    return f"{last}: {inner}" if isinstance(last, str) else inner


def _is_list_field(field: FieldInfo) -> bool:
    parts = (field.annotation, *typing.get_args(field.annotation))
    return any(typing.get_origin(part) is tuple for part in parts)


def _member(model: type[BaseModel], text: str) -> str:
    """Write an object in which a text stands under the first key, but its identifier, that takes it."""
    names = [name for name in model.model_fields if name not in ("id", "extensions")]
    for name in names if _PLAIN_MEMBER.fullmatch(text) else ():
        try:
            model.model_validate({name: text})
        except ValidationError:
            continue
        return f"{{{name}: {text}}}"
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    return f"{{{', '.join(f'{name}: …' for name in required or names[:1])}}}"


def _holder(model: type[BaseModel], key: str) -> str | None:
    """Find the one key of an object under which another key belongs, as `name` belongs under `person`."""
    holders = [
        name
        for name, field in model.model_fields.items()
        if not _is_list_field(field)
        and (below := model_in(field.annotation)) is not None
        and key in below.model_fields
    ]
    return holders[0] if len(holders) == 1 else None


def _field_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> FieldInfo | None:
    """Give the field in which a place lies; an item of a list lies in the field of the list."""
    while loc and isinstance(loc[-1], int):
        loc = loc[:-1]
    return model_at(model, loc[:-1]).model_fields.get(str(loc[-1])) if loc else None


def _described(model: type[BaseModel], loc: tuple[str | int, ...]) -> str | None:
    field = _field_at(model, loc)
    description = field.description if field else None
    return f"{description[0].lower()}{description[1:].rstrip('.')}" if description else None


def owner_of(model: type[BaseModel], pointer_steps: typing.Sequence[str]) -> type[BaseModel]:
    """Give the model class of the object in which a place lies."""
    return model_at(model, tuple(int(step) if step.isdigit() else step for step in pointer_steps))
