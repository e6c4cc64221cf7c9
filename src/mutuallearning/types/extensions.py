"""Data of others: what an integrator keeps with an object, untouched by the library."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, cast

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mutuallearning.types.faults import malformed

NAMESPACE_PATTERN = "^[a-z0-9][a-z0-9._-]*$"
"""The pattern of a namespace."""

MAX_NAMESPACE = 100
"""Longest namespace, in characters."""

MAX_DEPTH = 64
"""How deep values may be nested."""

MAX_VALUES = 100_000
"""How many values an `Extensions` holds at most, counted at every depth."""

MAX_DIGITS = 100
"""Longest whole number, in digits."""

_NAMESPACE = re.compile(NAMESPACE_PATTERN)

Json: TypeAlias = "bool | int | float | str | tuple[Json, ...] | FrozenMapping | None"
"""A JSON value that cannot change."""


@attrs.frozen(init=False, eq=False, repr=False)
class FrozenMapping(Mapping[str, Json]):
    """A JSON object that cannot change; it hashes and compares whatever the order of its keys.

    Raises:
        PydanticCustomError: A value is not JSON, or over a limit of this module; see `faults.malformed`.
    """

    _items: Mapping[str, Json]

    def __init__(self, values: Mapping[str, object]) -> None:
        object.__setattr__(self, "_items", _freeze_items(values, iter(range(MAX_VALUES)), MAX_DEPTH))

    def __getitem__(self, key: str) -> Json:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMapping):
            return self._items == other._items
        return thaw(self) == other if isinstance(other, Mapping) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({thaw(self)!r})"


class Extensions(FrozenMapping):
    """Values of any kind under the name of the system that they belong to.

    >>> Extensions({"org.example.crm": {"id": 7, "tags": ["a"]}})["org.example.crm"]
    FrozenMapping({'id': 7, 'tags': ['a']})

    Raises:
        PydanticCustomError: A key is no namespace; see also `FrozenMapping`.
    """

    __slots__ = ()

    def __init__(self, values: Mapping[str, object]) -> None:
        super().__init__(values)
        for key in self:
            if len(key) > MAX_NAMESPACE or _NAMESPACE.fullmatch(key) is None:
                raise malformed("a namespace such as org.example.crm", key)

    @classmethod
    def parse(cls, value: object) -> Extensions:
        """Freeze a mapping from namespaces to JSON values.

        Raises:
            PydanticCustomError: It is no such mapping; see `faults.malformed`.
        """
        if isinstance(value, Extensions):
            return value
        if not isinstance(value, Mapping):
            raise malformed("a mapping from namespaces such as org.example.crm to data", value)
        return cls(cast("Mapping[str, object]", value))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(thaw)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "object",
            "propertyNames": {"pattern": NAMESPACE_PATTERN, "maxLength": MAX_NAMESPACE},
            "description": "Data of other systems, each under its namespace; kept as they are.",
            "examples": [{"org.example.crm": {"id": 7}}],
        }


def thaw(value: Json) -> object:
    """Turn frozen values back into plain dicts and lists.

    >>> thaw(Extensions({"org.example.crm": {"tags": ["a"]}}))
    {'org.example.crm': {'tags': ['a']}}
    """
    if isinstance(value, FrozenMapping):
        return {key: thaw(item) for key, item in value.items()}
    return [thaw(item) for item in value] if isinstance(value, tuple) else value


def _freeze_items(values: Mapping[str, object], budget: Iterator[int], depth: int) -> dict[str, Json]:
    return {_text(key): _freeze(item, budget, depth) for key, item in values.items()}


def _freeze(value: object, budget: Iterator[int], depth: int) -> Json:
    # The budget also ends values that contain themselves many times over, which only Python can build.
    if next(budget, None) is None:
        raise malformed(f"at most {MAX_VALUES:,} values", value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int | float):
        return _finite(value) if isinstance(value, float) else _bounded(value)
    if not depth:
        raise malformed(f"values nested at most {MAX_DEPTH} deep", value)
    if isinstance(value, list | tuple):
        return tuple(_freeze(item, budget, depth - 1) for item in cast("Iterable[object]", value))
    if isinstance(value, Mapping):
        # Past the constructor, which would start with a new budget.
        frozen = FrozenMapping.__new__(FrozenMapping)
        items = _freeze_items(cast("Mapping[str, object]", value), budget, depth - 1)
        object.__setattr__(frozen, "_items", items)
        return frozen
    raise malformed("a JSON value", value)


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise malformed("a finite number", value)
    return value


def _bounded(value: int) -> int:
    if abs(value) >= 10**MAX_DIGITS:
        raise malformed(f"a whole number of at most {MAX_DIGITS} digits", value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise malformed("a key that is text", value)
    try:
        value.encode()
    except UnicodeEncodeError:
        # Half a character (a lone surrogate), which no file can hold.
        raise malformed("a text of whole characters", value) from None
    return value
