"""Where something stands in a workbook."""

from __future__ import annotations

import re
from typing import Final

import attrs

from mutuallearning.findings.location import Location
from mutuallearning.visible import safe

_PLAIN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LETTERS: Final = 26


@attrs.frozen
class Place:
    """A cell: its sheet, row and column, counted from 1."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """The name of the cell, as spreadsheet programs write it.

        >>> Place("Sessions", 7, 4).cell, Place("Follow-up actions", 3, 28).cell
        ('Sessions!D7', "'Follow-up actions'!AB3")
        """
        return f"{quoted(self.sheet)}!{letters(self.column)}{self.row}"

    def location(self) -> Location:
        """Give the place as a finding has it: the row as line, and the name of the cell."""
        return Location(self.row, self.column, self.row, self.column + 1, self.cell)


def quoted(sheet: str) -> str:
    """Write the name of a sheet as it stands before the name of a cell."""
    shown = safe(sheet)
    escaped = shown.replace("'", "''")
    return shown if _PLAIN.fullmatch(shown) else f"'{escaped}'"


def letters(column: int) -> str:
    """Name a column by letters.

    >>> letters(1), letters(26), letters(27), letters(16384)
    ('A', 'Z', 'AA', 'XFD')
    """
    name = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name
