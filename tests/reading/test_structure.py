"""Making a model of a broken document: all problems, what is unknown, and pointers that still fit."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import (
    BaseModel,
    ConfigDict,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from mutuallearning.checking.demonstration import base_document
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.structure import SHOWN, parse
from mutuallearning.types.decided import EXPLAINED

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
some_keys = st.sampled_from(sorted(ActivityPlan.model_fields))


@given(st.dictionaries(some_keys, json_values, max_size=6))
def test_any_data_make_a_model_and_never_raise(data: dict[str, Any]) -> None:
    parsed = parse(data, ActivityPlan)
    assert isinstance(parsed.model, ActivityPlan)
    assert bool(parsed.unknown) <= bool(parsed.problems)


@given(st.sampled_from(sorted(base_document("peer-review").value)), json_values)
def test_one_broken_part_leaves_the_others_alone(key: str, value: object) -> None:
    whole = base_document("peer-review").value
    parsed = parse({**whole, key: value}, ActivityPlan)
    for other in set(whole) - {key}:
        assert getattr(ActivityPlan.model_validate(whole), other) == getattr(parsed.model, other)


def test_a_document_without_faults_has_none() -> None:
    parsed = parse(base_document("peer-review").value, ActivityPlan)
    assert ((), (), {}) == (parsed.problems, parsed.unknown, parsed.dropped)
    assert "/actors/3/id" == parsed.original("/actors/3/id")


def test_an_item_without_its_required_part_goes_whole() -> None:
    parsed = parse({"actors": [{"id": "a"}, {"roles": ["owner"]}, {"id": "c"}]}, ActivityPlan)
    assert ["a", "c"] == [actor.id for actor in parsed.model.actors or ()]
    assert ["/actors/1"] == [at for at, _ in parsed.unknown]
    assert "/actors/2/roles" == parsed.original("/actors/1/roles")


def test_a_bad_required_part_is_said_once() -> None:
    parsed = parse({"actors": [{"id": "Not A Slug", "roles": ["owner"]}]}, ActivityPlan)
    assert [("malformed-value", "/actors/0/id")] == [(one.name, one.at) for one in parsed.problems]
    assert {"/actors/0/id", "/actors/0"} == {at for at, _ in parsed.unknown}


def test_several_items_may_be_left_out() -> None:
    items: list[dict[str, Any]] = [{"id": f"a{number}"} if number % 2 else {} for number in range(7)]
    parsed = parse({"actors": items}, ActivityPlan)
    assert ["/actors/1", "/actors/3", "/actors/5"] == [
        parsed.original(f"/actors/{number}") for number in range(3)
    ]


@pytest.mark.parametrize("count", [SHOWN, SHOWN + 7])
def test_problems_beyond_a_limit_are_counted(count: int) -> None:
    parsed = parse({f"key_{number}": 1 for number in range(count)}, ActivityPlan)
    more = [one.params["count"] for one in parsed.problems if one.name == "more-problems"]
    assert ([count - SHOWN] if count > SHOWN else []) == more
    assert min(count, SHOWN) == sum(one.name == "unknown-key" for one in parsed.problems)


class Chain(BaseModel):
    """A model of which some faults show only when others are gone."""

    first: int | None = None
    many: list[int] = []

    @field_validator("many", mode="before")
    @classmethod
    def _later(cls, value: object, info: ValidationInfo) -> object:
        return value if "first" in info.data else []


class Stubborn(BaseModel):
    """A model that blames no place."""

    model_config = ConfigDict(extra="allow")

    @model_validator(mode="before")
    @classmethod
    def _empty(cls, data: object) -> object:
        if data:
            raise ValueError("it should be empty")
        return data


class Needy(BaseModel):
    """A model that cannot do without."""

    needed: int


def test_faults_that_show_later_are_counted_as_well() -> None:
    found = parse({"first": "x", "many": ["y"] * (EXPLAINED + 1)}, Chain)
    assert ["more-problems"] == [problem.name for problem in found.problems]
    few = parse({"first": "x", "many": ["y", 2]}, Chain)
    assert ["/first", "/many/0"] == [problem.at for problem in few.problems]
    assert [2] == few.model.many


def test_what_blames_no_place_leaves_nothing_known() -> None:
    found = parse({"anything": 1}, Stubborn)
    assert Stubborn() == found.model
    assert "" == found.unknown[-1][0]


def test_a_model_that_needs_something_cannot_be_made_of_nothing() -> None:
    with pytest.raises(ValidationError):
        parse({}, Needy)


def test_a_misspelt_key_beside_the_right_one_makes_nothing_unknown() -> None:
    found = parse({"titel": "One", "title": "Two"}, ActivityPlan)
    assert ("Two", ()) == (found.model.title, found.unknown)
    assert ["/title"] == [at for at, _ in parse({"titel": "One"}, ActivityPlan).unknown]
