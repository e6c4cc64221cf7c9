"""Document data before they are models: what YAML and JSON can say, and how to ask what one is.

The questions are `isinstance` with a better answer: type checkers learn what is inside, too.
"""

from __future__ import annotations

from typing import TypeAlias, TypeGuard

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | float | bool | None"


def is_mapping(value: object) -> TypeGuard[dict[str, Data]]:
    """Tell whether a value is a mapping of keys to values."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Data]]:
    """Tell whether a value is a list."""
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    """Tell whether a value is a tuple: what the models make of lists."""
    return isinstance(value, tuple)
