from __future__ import annotations

import pytest

from mutuallearning.rulekit.silence import silent


@pytest.mark.parametrize(
    ("said", "groups"),
    [
        ({}, []),
        ({"a": 1, "b": ("x",)}, []),
        ({"a": None, "b": 1, "c": None}, [(None, ["a", "c"])]),
        ({"a": (), "b": 1, "c": False}, [((), ["a", "c"])]),
        ({"a": False, "b": None}, [(None, ["b"]), (False, ["a"])]),
    ],
)
def test_things_are_grouped_by_why_there_is_nothing(
    said: dict[str, object], groups: list[tuple[object, list[str]]]
) -> None:
    assert groups == list(silent(list(said), said.get))
