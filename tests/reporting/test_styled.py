"""Lines are harmless as a whole, and say the same with and without colour."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from mutuallearning.errors import MissingExtraError
from mutuallearning.reporting.styled import COLUMNS, Piece, Style, coloured, line, plain, wrapped

PARTS = st.lists(st.text(st.characters(codec="utf-8") | st.sampled_from("#[:vso \x1b\n")), max_size=4)
STYLES: tuple[Style, ...] = ("plain", "heading", "error", "dim")


@given(PARTS)
def test_no_line_gives_orders_to_a_build(parts: list[str]) -> None:
    text = plain([line(*parts)])
    assert "\n" == text[-1]
    assert text[:-1].isprintable()
    assert not text.lstrip().startswith("::")
    assert "##[" not in text
    assert "##vso[" not in text


@given(PARTS)
def test_colour_changes_no_word(parts: list[str]) -> None:
    lines = [line(*(Piece(part, STYLES[at]) for at, part in enumerate(parts))), line("end")]
    assert plain(lines).splitlines() == Text.from_ansi(coloured(lines)).plain.splitlines()


def test_a_long_text_is_set_under_its_label() -> None:
    rows = plain(wrapped("why  ", "word " * 60)).splitlines()
    assert len(rows) > 2
    assert all(len(row) <= COLUMNS for row in rows)
    assert ["    why  word"] + ["         word"] * (len(rows) - 1) == [row[:13] for row in rows]


def test_colour_needs_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with pytest.raises(MissingExtraError, match="rich"):
        coloured([line("x")])
