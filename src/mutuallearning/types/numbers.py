"""Numbers and yes or no, never guessed: no text, no `true` for 1, no 3.0 for 3."""

from __future__ import annotations

from typing import Annotated

import attrs
from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mutuallearning.types.faults import malformed_schema

MAX_WHOLE = 10**9
"""Largest whole number: more than the people, places or minutes of any activity."""

MAX_AMOUNT = 10**15
"""Largest amount: floats still tell its cents apart."""


@attrs.frozen
class Between:
    """The annotation that bounds a number and keeps it whole where it was written whole.

    Attributes:
        low: Smallest number.
        high: Largest number.
        expected: What to tell the author of anything else.
    """

    low: int
    high: int
    expected: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return malformed_schema(
            core_schema.union_schema(
                [
                    core_schema.int_schema(strict=True, ge=self.low, le=self.high),
                    core_schema.float_schema(strict=True, ge=self.low, le=self.high, allow_inf_nan=False),
                ],
                mode="left_to_right",
            ),
            self.expected,
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "number",
            "minimum": self.low,
            "maximum": self.high,
            "description": f"{self.expected[0].upper()}{self.expected[1:]}.",
        }


Flag = Annotated[bool, Field(strict=True)]
"""Yes or no: `true` or `false`."""

Whole = Annotated[int, Field(strict=True, ge=0, le=MAX_WHOLE)]
"""A whole number from 0."""

Positive = Annotated[int, Field(strict=True, ge=1, le=MAX_WHOLE)]
"""A whole number from 1."""

Year = Annotated[int, Field(strict=True, ge=1000, le=9999)]
"""A year of four digits."""

Share = Annotated[float, Between(0, 1, "a share from 0 to 1, such as 0.25 for a quarter")]
"""A part of a whole, from 0 to 1."""

Percent = Annotated[float, Between(0, 100, "a percentage from 0 to 100, such as 94")]
"""A part of a hundred, as surveys publish it."""

Amount = Annotated[float, Between(0, MAX_AMOUNT, "a number from 0, such as 1500 or 12.5")]
"""A finite number from 0, in the unit that its field names."""

Number = Annotated[float, Between(-MAX_AMOUNT, MAX_AMOUNT, "a number such as 3, 12.5 or -0.4")]
"""A finite number, in the unit that its object names."""
