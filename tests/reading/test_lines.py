from __future__ import annotations

import pytest

from mutuallearning.findings.location import Location
from mutuallearning.reading.lines import Lines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_where_editors_end_them(end: str) -> None:
    lines = Lines(f"one{end}two{end}")
    assert ["", "one", "two", "", ""] == [lines.line(number) for number in range(5)]
    assert Location(2, 1, 2, 4) == lines.location(3 + len(end), 6 + len(end))


def test_other_separators_do_not_end_a_line() -> None:
    text = "a\u2028b\x85c\x0bd"
    assert text == Lines(text).line(1)
    assert Location(1, 7, 1, 8) == Lines(text).location(6, 7)


def test_columns_count_characters_also_beyond_the_basic_plane() -> None:
    assert Location(1, 3, 1, 5) == Lines("😀😀ab").location(2, 4)


def test_an_offset_beyond_the_text_is_its_end() -> None:
    assert Location(2, 1, 2, 1) == Lines("a\n").location(9, 12)


def test_an_end_before_the_start_is_the_start() -> None:
    assert Location(1, 3, 1, 3) == Lines("abcd").location(2, 1)
