"""How a value type plugs into pydantic: one function that reads, one JSON Schema that describes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


def parsed_schema(
    parse: Callable[[object], object], write: Callable[[Any], object] | None = None
) -> CoreSchema:
    """Build the schema of a value that one function reads.

    Args:
        parse: Turns anything into the value, or raises one of the `faults`; takes its own values unchanged.
        write: Turns the value into what stands in JSON; its text by default. Dumps in Python mode keep the
            value.
    """
    return core_schema.no_info_plain_validator_function(
        parse,
        serialization=core_schema.to_string_ser_schema(when_used="json")
        if write is None
        else core_schema.plain_serializer_function_ser_schema(write, when_used="json"),
    )


@attrs.frozen(eq=False)
class Parsed:
    """The annotation that makes a plain type (`str`, `datetime.time`) a value type.

    Attributes:
        parse: See `parsed_schema`.
        json_schema: What JSON Schema says of it.
        write: See `parsed_schema`.
    """

    parse: Callable[[object], object]
    json_schema: Mapping[str, object]
    write: Callable[[Any], object] | None = None

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed_schema(self.parse, self.write)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(self.json_schema)
