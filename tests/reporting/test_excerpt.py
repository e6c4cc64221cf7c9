"""The mark stands under the place, whatever the line is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.reporting.escaping import cells, width
from mutuallearning.reporting.excerpt import ROOM, excerpt

LINES = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\n") | st.sampled_from("\t日\x1b"), max_size=40
)


@given(LINES, st.integers(1, 45), st.none() | st.integers(1, 45))
def test_the_mark_begins_under_the_place(source: str, column: int, end_column: int | None) -> None:
    shown = excerpt(source, column, end_column)
    assert shown.mark.strip() == "^" * len(shown.mark.strip()) != ""
    if width("".join(cells(source))) <= ROOM:
        assert width("".join(cells(source)[: column - 1])) == len(shown.mark) - len(shown.mark.lstrip())


def test_a_long_line_is_cut_around_the_place() -> None:
    source = "a" * 500 + "HERE" + "b" * 500
    shown = excerpt(source, 501, 505)
    assert ("…", "…") == (shown.text[0], shown.text[-1])
    assert len(shown.text) <= ROOM + 2
    start = shown.mark.index("^")
    assert "HERE" == shown.text[start : start + shown.mark.count("^")]


def test_a_long_line_keeps_its_start_or_end_where_the_place_is_there() -> None:
    source = "HERE" + "b" * 500 + "THERE"
    first, last = excerpt(source, 1, 5), excerpt(source, 505, 510)
    assert ("HERE", "^^^^") == (first.text[:4], first.mark)
    assert "THERE" == last.text[-5:] == last.text[last.mark.index("^") :]


def test_a_mark_ends_with_what_is_shown() -> None:
    shown = excerpt("x" * 10_000_000, 1, None)
    assert ROOM == len(shown.mark) == len(shown.text) - 1


def test_beyond_the_end_of_a_line_one_mark_is_left() -> None:
    assert "   ^" == excerpt("abc", 9, 12).mark
