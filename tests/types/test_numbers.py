from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from mutuallearning.types.numbers import Amount, Flag, Positive, Share, Whole, Year

AMOUNT = TypeAdapter[float](Amount)
FLAG = TypeAdapter[bool](Flag)
POSITIVE = TypeAdapter[int](Positive)
SHARE = TypeAdapter[float](Share)
WHOLE = TypeAdapter[int](Whole)
YEAR = TypeAdapter[int](Year)


@pytest.mark.parametrize(
    ("adapter", "value"),
    [
        (FLAG, False),
        (WHOLE, 0),
        (WHOLE, 10**9),
        (POSITIVE, 1),
        (YEAR, 1000),
        (SHARE, 0),
        (SHARE, 0.25),
        (SHARE, 1),
        (AMOUNT, 1500),
        (AMOUNT, 12.5),
        (AMOUNT, 10**15),
    ],
)
def test_numbers_keep_value_and_type(adapter: TypeAdapter[Any], value: object) -> None:
    read = adapter.validate_python(value)
    assert (value, type(value)) == (read, type(read))


@pytest.mark.parametrize("adapter", [WHOLE, POSITIVE, YEAR, SHARE, AMOUNT])
@pytest.mark.parametrize(
    "value", [True, "1", None, -1, 10**16, 10**500, float("nan"), float("inf"), -0.5, b"1", [1]]
)
def test_numbers_are_not_guessed(adapter: TypeAdapter[Any], value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    assert 1 == caught.value.error_count()


@pytest.mark.parametrize(
    ("adapter", "value"),
    [(FLAG, 1), (FLAG, "yes"), (WHOLE, 3.0), (POSITIVE, 0), (YEAR, 999), (SHARE, 1.01), (SHARE, 2)],
)
def test_numbers_refuse(adapter: TypeAdapter[Any], value: object) -> None:
    with pytest.raises(ValidationError):
        adapter.validate_python(value)


def test_share_says_what_it_expects() -> None:
    with pytest.raises(ValidationError) as caught:
        SHARE.validate_python(25)
    (error,) = caught.value.errors()
    assert ("malformed", "expected a share from 0 to 1, such as 0.25 for a quarter") == (
        error["type"],
        error["msg"],
    )
