"""Tables as wide as what stands in them."""

from __future__ import annotations

from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.reporting.styled import plain
from mutuallearning.reporting.tables import format_page, table


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    rows = plain(table(("a", "b"), [("日本", "1"), ("x", "2")])).splitlines()
    assert ["a     b", "日本  1", "x     2"] == rows


def test_the_page_of_a_format_has_its_figures() -> None:
    format_ = formatbook.get("peer-review")
    text = plain(format_page(format_))
    assert f"  judgement  {', '.join(format_.judgements)}\n" in text
    assert all(f"  {name} " in text for name in format_.limits)
    assert all(f"  {part} " in text for part in format_.expected)
