"""Keys that come again."""

import pytest

from mutuallearning.types.repeats import first_repeat


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([], None),
        (["a", "b"], None),
        (["a", "b", "b", "a"], (2, 1)),
        ([None, None], None),
        ([("a", None), ("a", "x"), ("a", None)], (2, 0)),
    ],
)
def test_first_repeat(keys: list[object], expected: tuple[int, int] | None) -> None:
    assert expected == first_repeat(keys)
