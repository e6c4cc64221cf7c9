from collections.abc import Callable

import pytest
from pydantic import BaseModel, ValidationError, model_validator
from pydantic_core import PydanticCustomError, SchemaValidator, core_schema

from mutuallearning.types.faults import (
    contradiction,
    malformed,
    malformed_schema,
    unknown_value,
    unknown_value_schema,
)


def test_malformed_carries_what_was_expected_and_found() -> None:
    fault = malformed("a date", "tomorrow")
    assert "malformed" == fault.type
    assert {"expected": "a date", "found": "tomorrow"} == fault.context
    assert "expected a date" == str(fault)


@pytest.mark.parametrize(
    "make", [lambda value: malformed("a date", value), lambda value: unknown_value(value, ("a",))]
)
@pytest.mark.parametrize(
    "found", ["\ud800", pytest.param(10**5000, id="endless"), float("inf"), [1], {}, object()]
)
def test_what_cannot_be_shown_is_left_out(
    found: object, make: Callable[[object], PydanticCustomError]
) -> None:
    def parse(value: object) -> object:
        raise make(value)

    with pytest.raises(ValidationError) as caught:
        SchemaValidator(core_schema.no_info_plain_validator_function(parse)).validate_python(found)
    (error,) = caught.value.errors()
    assert "found" not in error["ctx"]
    assert found is error["input"]
    assert str(caught.value)


def test_unknown_value_names_some_known_values_and_counts_the_rest() -> None:
    allowed = tuple(f"kind-{number}" for number in range(10))
    fault = unknown_value("kinds", allowed)
    assert "unknown_value" == fault.type
    assert fault.context is not None
    assert ("kinds", allowed) == (fault.context["found"], fault.context["allowed"])
    assert str(fault).endswith("kind-6, kind-7 and 2 more")


def test_contradiction_says_where() -> None:
    fault = contradiction("session ends at 09:00, before it starts at 09:30", "sessions", 0, "ends")
    assert "contradiction" == fault.type
    assert "session ends at 09:00, before it starts at 09:30" == str(fault)
    assert fault.context is not None
    assert ("sessions", 0, "ends") == fault.context["at"]


def test_contradiction_reaches_the_caller_of_a_model() -> None:
    class Session(BaseModel):
        ends: int

        @model_validator(mode="after")
        def _ends_after_start(self) -> "Session":
            raise contradiction("session {ends} too early", "ends")

    with pytest.raises(ValidationError) as caught:
        Session(ends=1)
    (error,) = caught.value.errors()
    assert ("contradiction", (), ("ends",)) == (error["type"], error["loc"], error["ctx"]["at"])
    # Braces of a document are no place holders.
    assert "session {ends} too early" == error["msg"]


@pytest.mark.parametrize(
    ("schema", "by_hand"),
    [
        (malformed_schema(core_schema.int_schema(), "a number"), malformed("a number", "x")),
        (
            unknown_value_schema(core_schema.literal_schema(["a", "b"]), ("a", "b")),
            unknown_value("x", ("a", "b")),
        ),
    ],
)
def test_schemas_make_the_same_faults(schema: core_schema.CoreSchema, by_hand: PydanticCustomError) -> None:
    with pytest.raises(ValidationError) as caught:
        SchemaValidator(schema).validate_python("x")
    (error,) = caught.value.errors()
    assert by_hand.context is not None
    assert (by_hand.type, str(by_hand)) == (error["type"], error["msg"])
    assert by_hand.context == {"found": error["input"], **error["ctx"]}
