from typing import Annotated

import pytest
from pydantic import BaseModel, ValidationError

from mutuallearning.types.faults import malformed
from mutuallearning.types.parsed import Parsed


def parse_even(value: object) -> int:
    if isinstance(value, int) and not value % 2:
        return value
    raise malformed("an even number", value)


Even = Annotated[int, Parsed(parse_even, {"type": "integer", "multipleOf": 2}, lambda value: value / 2)]


class Box(BaseModel):
    even: Even | None = None


def test_reads_writes_and_describes() -> None:
    assert 4 == Box(even=4).even
    assert {"even": 4} == Box(even=4).model_dump()
    assert {"even": 2.0} == Box(even=4).model_dump(mode="json")
    assert {"type": "integer", "multipleOf": 2} == Box.model_json_schema()["properties"]["even"]["anyOf"][0]


def test_faults_become_errors_at_their_place() -> None:
    with pytest.raises(ValidationError) as caught:
        Box.model_validate({"even": 3})
    (error,) = caught.value.errors()
    assert ("malformed", ("even",), 3) == (error["type"], error["loc"], error["input"])
