"""The errors that value types and models raise: three sorts, each with the facts that a message needs.

pydantic collects them in its `ValidationError`; there they carry `type` and `ctx`. `found` is missing from
`ctx` where a constraint is checked inside pydantic's own core (the helpers that end in `_schema`), and where
the value cannot safely be shown; the `input`, which every error carries, is the same value.
"""

from __future__ import annotations

from typing import Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_MALFORMED = "malformed"
_MALFORMED_TEMPLATE = "expected {expected}"
_UNKNOWN = "unknown_value"
_UNKNOWN_TEMPLATE = "not a known value; known are {shown}"
_MAX_FOUND = 10**100
_SHOWN = 8
"""How many known values a message names before it counts the rest."""


def malformed(expected: str, found: object) -> PydanticCustomError:
    """Say that a value has not the form that its place asks for.

    Args:
        expected: Part of an English sentence, such as `a date such as 2026-11-22`.
        found: The value as it was given.

    >>> str(malformed("a date such as 2026-11-22", "tomorrow"))
    'expected a date such as 2026-11-22'
    """
    return PydanticCustomError(_MALFORMED, _MALFORMED_TEMPLATE, {"expected": expected} | _found(found))


def malformed_schema(schema: CoreSchema, expected: str) -> CoreSchema:
    """Give every failure of a schema the form of `malformed`, without leaving pydantic's core."""
    return core_schema.custom_error_schema(
        schema,
        custom_error_type=_MALFORMED,
        custom_error_message=_MALFORMED_TEMPLATE,
        custom_error_context={"expected": expected},
    )


def unknown_value(found: object, allowed: tuple[str, ...]) -> PydanticCustomError:
    """Say that a value is well formed and none of those that exist.

    >>> str(unknown_value("lunch", ("review", "visit")))
    'not a known value; known are review, visit'
    """
    context: dict[str, Any] = {"allowed": allowed, "shown": _shown(allowed)}
    return PydanticCustomError(_UNKNOWN, _UNKNOWN_TEMPLATE, context | _found(found))


def unknown_value_schema(schema: CoreSchema, allowed: tuple[str, ...]) -> CoreSchema:
    """Give every failure of a schema the form of `unknown_value`, without leaving pydantic's core."""
    context: dict[str, Any] = {"allowed": allowed, "shown": _shown(allowed)}
    return core_schema.custom_error_schema(
        schema,
        custom_error_type=_UNKNOWN,
        custom_error_message=_UNKNOWN_TEMPLATE,
        custom_error_context=context,
    )


def _found(found: object) -> dict[str, Any]:
    # pydantic turns all of a context into text and lets every error of that escape: half characters and
    # endless numbers cannot be written, deep nesting exhausts the stack, other objects run code of their own.
    safe = found is None or (isinstance(found, str) and _is_encodable(found))
    if isinstance(found, int | float):
        safe = -_MAX_FOUND < found < _MAX_FOUND
    return {"found": found} if safe else {}


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(allowed: tuple[str, ...]) -> str:
    rest = len(allowed) - _SHOWN
    return ", ".join(allowed[:_SHOWN]) + (f" and {rest} more" if rest > 0 else "")


def contradiction(text: str, *at: str | int) -> PydanticCustomError:
    """Say that the parts of one object contradict each other.

    Args:
        text: A full sentence without its full stop, such as `session ends at 09:00, before it starts at
            09:30`.
        at: The steps below the object that lead to the part to blame; none means the object itself.

    >>> str(contradiction("session ends at 09:00, before it starts at 09:30", "ends"))
    'session ends at 09:00, before it starts at 09:30'
    """
    return PydanticCustomError("contradiction", "{text}", {"text": text, "at": at})
