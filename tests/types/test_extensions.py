import json
import pickle
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from mutuallearning.types.extensions import MAX_DEPTH, MAX_VALUES, Extensions, FrozenMapping, thaw

DATA: dict[str, Any] = {
    "org.example.crm": {"id": 7, "none": None, "tags": ["a", {"b": [1.5, True]}]},
    "other": [],
}
adapter = TypeAdapter(Extensions)


def nested(depth: int) -> object:
    value: object = 1
    for _ in range(depth):
        value = [value]
    return value


def test_round_trip_keeps_everything() -> None:
    bag = adapter.validate_python(DATA)
    assert DATA == adapter.dump_python(bag)
    assert DATA == adapter.dump_python(bag, mode="json", exclude_none=True)
    assert bag == adapter.validate_json(adapter.dump_json(bag))
    assert bag == pickle.loads(pickle.dumps(bag))  # noqa: S301 - pickled a moment ago
    assert DATA == thaw(bag)


def test_is_frozen_to_the_ground() -> None:
    source = json.loads(json.dumps(DATA))
    bag = Extensions(source)
    source["org.example.crm"]["tags"].append("late")
    inner = bag["org.example.crm"]
    assert isinstance(inner, FrozenMapping)
    assert ("a", FrozenMapping({"b": [1.5, True]})) == inner["tags"]
    with pytest.raises(TypeError):
        bag["own"] = 1  # type: ignore[index] # this is the point
    with pytest.raises(AttributeError):
        bag._items = {}  # type: ignore[misc] # this is the point


def test_equality_and_hash_ignore_the_order_of_keys() -> None:
    one, other = Extensions({"a": {"x": 1, "y": 2}, "b": 0}), Extensions({"b": 0, "a": {"y": 2, "x": 1}})
    assert one == other
    assert hash(one) == hash(other)
    assert one == {"a": {"x": 1, "y": 2}, "b": 0}
    assert one != Extensions({"a": 1})
    assert one != 5
    assert 2 == len(one)
    assert ["a", "b"] == list(one)


def test_repr_shows_the_data() -> None:
    assert "Extensions({'a': {'b': [1]}})" == repr(Extensions({"a": {"b": [1]}}))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([], "a mapping from namespaces such as org.example.crm to data"),
        ("a", "a mapping from namespaces such as org.example.crm to data"),
        ({"Org": 1}, "a namespace such as org.example.crm"),
        ({"": 1}, "a namespace such as org.example.crm"),
        ({"a\n": 1}, "a namespace such as org.example.crm"),
        ({"a" * 101: 1}, "a namespace such as org.example.crm"),
        ({1: 1}, "a key that is text"),
        ({"a": {1: 1}}, "a key that is text"),
        ({"a": float("nan")}, "a finite number"),
        ({"a": [float("inf")]}, "a finite number"),
        ({"a": 10**100}, "a whole number of at most 100 digits"),
        ({"a": {1, 2}}, "a JSON value"),
        ({"a": b"x"}, "a JSON value"),
        ({"a": "\ud800"}, "a text of whole characters"),
        ({"a": {"\ud800": 1}}, "a text of whole characters"),
        ({"a": nested(MAX_DEPTH + 1)}, f"values nested at most {MAX_DEPTH} deep"),
        ({"a": nested(100_000)}, f"values nested at most {MAX_DEPTH} deep"),
        ({"a": [0] * MAX_VALUES}, "at most 100,000 values"),
    ],
)
def test_what_is_no_extension(value: object, expected: str) -> None:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    (error,) = caught.value.errors()
    assert ("malformed", expected) == (error["type"], error["ctx"]["expected"])


def test_limits_can_be_reached() -> None:
    assert 1 == len(Extensions({"a" * 100: nested(MAX_DEPTH)}))
    assert MAX_VALUES - 1 == len(Extensions({"a": [0] * (MAX_VALUES - 1)})["a"])  # type: ignore[arg-type] # a tuple


def test_values_that_contain_themselves_end() -> None:
    endless: list[object] = []
    endless += [endless, endless]
    with pytest.raises(PydanticCustomError):
        Extensions({"a": endless})
    bomb: object = [1]
    for _ in range(40):
        bomb = [bomb, bomb]
    with pytest.raises(PydanticCustomError, match="at most 100,000 values"):
        Extensions({"a": bomb})
