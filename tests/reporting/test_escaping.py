"""Text that is shown gives no orders."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.reporting.escaping import cells, visible, width

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("#[]:vso\x1b\u202e\n\t"))


@given(TEXTS)
def test_what_is_visible_is_plain_and_stays(text: str) -> None:
    shown = visible(text)
    assert shown.isprintable()
    assert "##[" not in shown
    assert "##vso[" not in shown
    assert shown == visible(shown)


@given(TEXTS)
def test_a_line_of_source_is_shown_character_by_character(text: str) -> None:
    shown = cells(text)
    assert len(text) == len(shown)
    assert visible(text.replace("\t", "    ")) == "".join(shown)


def test_marks_on_letters_take_no_room() -> None:
    assert (1, 2, 3) == (width("e\u0301"), width("日"), width("日a\u0308"))
