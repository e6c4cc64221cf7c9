"""Values of types that nobody foresaw come from the examples of their schema."""

from __future__ import annotations

from types import MappingProxyType
from typing import Annotated

from hypothesis import given
from pydantic import Field, TypeAdapter

from mutuallearning.testing.values import values
from mutuallearning.types.numbers import Number
from mutuallearning.types.parsed import Parsed
from mutuallearning.types.text import Currency

Colour = Annotated[
    str,
    Parsed(
        lambda value: str(value).upper(), MappingProxyType({"type": "string", "examples": ["red", "blue"]})
    ),
]
Grade = Annotated[int, Field(ge=-3, le=3)]
Height = Annotated[float, Field(ge=-1, le=1)]


@given(values(Colour | None))
def test_an_unforeseen_type_shows_its_examples(colour: str) -> None:
    assert colour in {"red", "blue"}


@given(values(Grade), values(Height), values(Number), values(Currency))
def test_bounds_are_kept(grade: int, height: float, number: float, currency: str) -> None:
    assert -3 <= grade <= 3
    assert -1 <= height <= 1
    assert number == TypeAdapter[float](Number).validate_python(number)
    assert currency == TypeAdapter[str](Currency).validate_python(currency)
