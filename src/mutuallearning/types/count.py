"""Numbers as people give them: 29, around 40, more than 30, up to 150, 4 to 6."""

from __future__ import annotations

import functools
from typing import Final

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from mutuallearning.types.faults import malformed
from mutuallearning.types.parsed import parsed_schema
from mutuallearning.types.patterns import compiled

MAX_COUNT = 10**9
"""Largest number."""

TOLERANCE_PARTS: Final = 4
"""How far *around* reaches: one part of so many, to either side. A house figure: no norm says it."""

_EXPECTED = "a number such as 29, around 40, at least 31, up to 150 or 4 to 6"

_NUMBER = "([0-9]{1,10})"
_FORMS = (
    ("exact", _NUMBER),
    ("around", f"(?:(?:[Aa]round|[Aa]bout|[Aa]pproximately|[Cc]a[.]?) |~ ?){_NUMBER}"),
    ("above", f"(?:[Mm]ore than|[Oo]ver) {_NUMBER}"),
    ("least", f"[Aa]t least {_NUMBER}"),
    ("least", f"{_NUMBER}[+]"),
    ("most", f"(?:[Uu]p to|[Aa]t most) {_NUMBER}"),
    ("below", f"(?:[Ff]ewer|[Ll]ess) than {_NUMBER}"),
    # The second dash is an en dash, which word processors make of the first.
    ("range", f"{_NUMBER}(?: ?[-\u2013] ?| to ){_NUMBER}"),
    ("range", f"[Bb]etween {_NUMBER} and {_NUMBER}"),
)
_PATTERN = f"^(?:{'|'.join(form for _, form in _FORMS)})$"


@attrs.frozen
class Count:
    """A number that may be fuzzy: exact, around a number, or between bounds.

    >>> Count.parse("more than 30")
    Count(minimum=31, maximum=None, approximate=False)
    >>> Count.parse("around 40").could_be(45), Count.parse("around 40").surely_above(20)
    (True, True)

    Attributes:
        minimum: The smallest number it can be, or None where nothing is said.
        maximum: The largest number it can be, or None where nothing is said; at least one bound is said.
        approximate: Whether the number (both bounds are the same then) is only *around* so much: a quarter
            less or more.
    """

    minimum: int | None
    maximum: int | None
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        low = 0 if self.minimum is None else self.minimum
        high = MAX_COUNT if self.maximum is None else self.maximum
        unsaid = self.minimum is None or self.maximum is None
        if (
            not 0 <= low <= high <= MAX_COUNT
            or (unsaid and self.minimum is self.maximum)
            or (self.approximate and (unsaid or low != high))
        ):
            raise malformed(_EXPECTED, (self.minimum, self.maximum, self.approximate))

    @classmethod
    def parse(cls, value: object) -> Count:
        """Read a count from a whole number or from text.

        Raises:
            PydanticCustomError: It is neither, negative, over a thousand million, or its smaller bound comes
                second; see `faults.malformed`.
        """
        if isinstance(value, Count):
            return value
        if isinstance(value, str):
            return _from_text(value)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_COUNT:
            return _exact(value)
        raise malformed(_EXPECTED, value)

    @property
    def lowest(self) -> int:
        """The smallest number that it can be, with the tolerance of *around*."""
        if self.minimum is None:
            return 0
        return self.minimum - self.minimum // TOLERANCE_PARTS if self.approximate else self.minimum

    @property
    def highest(self) -> int | None:
        """The largest number that it can be, with the tolerance of *around*; None if there is no bound."""
        if self.maximum is None or not self.approximate:
            return self.maximum
        return self.maximum + self.maximum // TOLERANCE_PARTS

    @property
    def exact(self) -> int | None:
        """The number, if it is exact."""
        return self.minimum if self.minimum == self.maximum and not self.approximate else None

    def could_be(self, number: int) -> bool:
        """Tell whether it can be a number."""
        return not self.surely_above(number) and not self.surely_below(number)

    def surely_above(self, number: int) -> bool:
        """Tell whether it is larger than a number, whatever it is."""
        return self.lowest > number

    def surely_below(self, number: int) -> bool:
        """Tell whether it is smaller than a number, whatever it is."""
        return self.highest is not None and self.highest < number

    @property
    def text(self) -> str:
        """The count in words, from which it can be read again."""
        if self.maximum is None:
            return f"at least {self.minimum}"
        if self.minimum is None:
            return f"up to {self.maximum}"
        if self.minimum != self.maximum:
            return f"{self.minimum} to {self.maximum}"
        return f"around {self.minimum}" if self.approximate else str(self.minimum)

    def __str__(self) -> str:
        return self.text

    def to_data(self) -> int | str:
        """Give a number where it is exact, its text where it is not."""
        text = self.text
        return int(text) if text.isdecimal() else text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed_schema(cls.parse, cls.to_data)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": MAX_COUNT},
                {"type": "string", "pattern": _PATTERN},
            ],
            "description": "A number, exact or not.",
            "examples": [29, "around 40", "at least 31", "up to 150", "4 to 6"],
        }


# Most numbers in plans are small, and come again and again. Whole numbers of other types stay what they are.
@functools.lru_cache(maxsize=1024, typed=True)
def _exact(number: int) -> Count:
    return Count(number, number)


# Over a whole programme the same few phrases come again and again.
@functools.lru_cache(maxsize=1024)
def _from_text(text: str) -> Count:
    for form, pattern in _FORMS:
        match = compiled(pattern).fullmatch(text)
        if match is not None:
            try:
                return _from_form(form, *map(int, match.groups()))
            except ValueError:
                break
    raise malformed(_EXPECTED, text)


def _from_form(form: str, first: int, second: int = 0) -> Count:
    if form == "around":
        return Count(first, first, approximate=True)
    if form in {"above", "least"}:
        return Count(first + (form == "above"), None)
    if form in {"most", "below"}:
        return Count(None, first - (form == "below"))
    return Count(first, second if form == "range" else first)
