"""Open vocabularies: values that the library knows, and own values that start with `x-`."""

from __future__ import annotations

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mutuallearning.types.faults import unknown_value_schema

OWN_VALUE = "^x-[a-z0-9]+(?:-[a-z0-9]+)*$"
"""The pattern of own values."""

MAX_OWN_VALUE = 80
"""Longest own value, in characters."""


@attrs.frozen
class OpenVocabulary:
    """The annotation of a `str` that is a known value or an own one.

    `PaperKind = Annotated[str, OpenVocabulary(("host-paper", "comments-paper"))]` takes `host-paper` and
    `x-poster`, and refuses `poster`.

    Attributes:
        known: The values that the library knows, in the order in which people should read them.
    """

    known: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return unknown_value_schema(
            core_schema.union_schema(
                [
                    core_schema.literal_schema(list(self.known)),
                    core_schema.str_schema(strict=True, pattern=OWN_VALUE, max_length=MAX_OWN_VALUE),
                ],
                mode="left_to_right",
            ),
            self.known,
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [
                {"enum": list(self.known)},
                {"type": "string", "pattern": OWN_VALUE, "maxLength": MAX_OWN_VALUE},
            ],
            "description": "A known value, or an own value that starts with x-.",
        }
