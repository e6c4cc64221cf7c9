"""Text in pictures."""

from __future__ import annotations

import pytest

from mutuallearning.reporting.html.drawing import lines_of


@pytest.mark.parametrize("text", ["", "a", "word " * 40, "a" * 200, "日本語" * 30, "\u202e" * 9])
@pytest.mark.parametrize("most", [0, 1, 3])
def test_never_more_lines_or_letters_than_fit(text: str, most: int) -> None:
    rows = lines_of(text, 124, 10, most)
    assert most >= len(rows)
    assert all(20 >= len(row) for row in rows)


def test_what_is_cut_off_is_marked() -> None:
    assert ("one two three f…",) == lines_of("one two three four five", 100, 10, 1)
    assert ("one", "two") == lines_of("one two", 25, 10, 2)
