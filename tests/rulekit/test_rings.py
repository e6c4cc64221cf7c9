from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.rulekit.rings import rings_in


@pytest.mark.parametrize(
    ("graph", "rings"),
    [
        ({}, []),
        ({"a": ["b"], "b": []}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"a": ["b"], "b": ["a"]}, [("a", "b")]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["a"], "d": ["a"]}, [("a", "c")]),
        ({"x": ["a"], "a": ["b"], "b": ["a"], "c": ["c"]}, [("a", "b"), ("c",)]),
        ({"a": ["elsewhere"]}, []),
    ],
)
def test_one_ring_for_each_group(graph: dict[str, list[str]], rings: list[tuple[str, ...]]) -> None:
    assert rings == list(rings_in(graph))


GRAPHS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), max_size=4), max_size=8
)


@given(GRAPHS)
def test_rings_are_rings_and_none_is_missed(graph: dict[str, list[str]]) -> None:
    rings = list(rings_in(graph))
    for ring in rings:
        assert len(set(ring)) == len(ring)
        assert all(
            following in graph[name] for name, following in zip(ring, (*ring[1:], ring[0]), strict=True)
        )
    left = {name: [other for other in others if other in graph] for name, others in graph.items()}
    while ends := [name for name, others in left.items() if not others]:
        left = {
            name: [other for other in others if other not in ends]
            for name, others in left.items()
            if name not in ends
        }
    assert bool(left) == bool(rings)


def test_a_long_chain_needs_no_deep_stack() -> None:
    length = 20_000
    graph = {str(number): [str((number + 1) % length)] for number in range(length)}
    assert [length] == [len(ring) for ring in rings_in(graph)]
