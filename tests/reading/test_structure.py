"""Making a model of a broken document: all problems, what is unknown, and pointers that still fit."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.checking.demonstration import base_document
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.structure import SHOWN, parse

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
