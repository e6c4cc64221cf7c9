from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from mutuallearning.types.vocabulary import OpenVocabulary

KINDS = ("host-paper", "comments-paper")
adapter = TypeAdapter[str](Annotated[str, OpenVocabulary(KINDS)])


@pytest.mark.parametrize("value", [*KINDS, "x-poster", "x-2-posters"])
def test_known_and_own_values(value: str) -> None:
    assert value == adapter.validate_python(value)


@pytest.mark.parametrize(
    "value",
    ["poster", "Host-Paper", "x-", "x-Poster", "x-a--b", "x-a\n", f"x-{'a' * 80}", 5, None, ["host-paper"]],
)
def test_other_values_are_unknown(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    (error,) = caught.value.errors()
    assert ("unknown_value", KINDS) == (error["type"], error["ctx"]["allowed"])


def test_json_schema_offers_known_values() -> None:
    assert {"enum": list(KINDS)} == adapter.json_schema()["anyOf"][0]
