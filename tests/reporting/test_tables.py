"""Tables as wide as what stands in them."""

from __future__ import annotations

from mutuallearning.reporting.styled import plain
from mutuallearning.reporting.tables import table


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    rows = plain(table(("a", "b"), [("日本", "1"), ("x", "2")])).splitlines()
    assert ["a     b", "日本  1", "x     2"] == rows
