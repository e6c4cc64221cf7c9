from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.evaluating.suppression import kept_back


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({"a": 5, "b": 9}, ""),
        ({"a": 4, "b": 9}, "ab"),
        ({"a": 4, "b": 9, "c": 6}, "ac"),
        ({"a": 1, "b": 2, "c": 9}, "abc"),
        ({"a": 3, "b": 2, "c": 9}, "ab"),
        ({"a": 0, "b": 9}, ""),
        ({"a": 4}, "a"),
    ],
)
def test_small_groups_take_others_with_them(sizes: dict[str, int], hidden: str) -> None:
    assert set(hidden) == kept_back(sizes, 5)


SIZES = st.dictionaries(st.integers(0, 9), st.integers(0, 30), max_size=10)


@given(SIZES, st.integers(2, 12))
def test_what_the_total_leaves_is_no_single_group_and_no_small_number(
    sizes: dict[int, int], smallest: int
) -> None:
    hidden = kept_back(sizes, smallest)
    answered = {group: size for group, size in sizes.items() if size}
    assert {group for group, size in answered.items() if size < smallest} <= hidden <= set(answered)
    if hidden and len(hidden) < len(answered):
        assert len(hidden) >= 2
        assert sum(answered[group] for group in hidden) >= smallest
