"""Rows of a sheet with the keys of their columns, wherever people have moved the columns to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.layout import NUMBER
from mutuallearning.spreadsheets.pages import Page, PageCell, PageRow
from mutuallearning.spreadsheets.places import Place

_HEAD: Final = 2
"""Rows at the top in which titles and keys stand."""


@attrs.frozen
class TableRow:
    """A row below the head of a sheet, its cells by key; what is empty is not there."""

    number: int
    cells: Mapping[str, PageCell] = attrs.field(hash=False)


@attrs.frozen
class Table:
    """A sheet whose columns have keys.

    Attributes:
        name: Name of the sheet.
        columns: The number of the column of each key.
        rows: The rows below the head.
    """

    name: str
    columns: Mapping[str, int] = attrs.field(hash=False)
    rows: tuple[TableRow, ...]

    def place(self, row: int, key: str | None = None) -> Place:
        """Give the place of a cell, or of the first one of a row."""
        return Place(self.name, row, self.columns.get(key or "", 1))


def table_of(page: Page, titles: Mapping[str, str], mark: str = NUMBER) -> Table:
    """Find the keys of a sheet, and the rows below them.

    Keys stand in the second row, as we write them, or in the first. Where they have been taken out, the titles in the
    first row are understood as well.

    Args:
        page: The sheet.
        titles: The key that a title stands for, by the title in small letters.
        mark: A key that is sure to be among the keys.

    Raises:
        Refusal: If a key comes twice, or a cell stands in a column that has none.
    """
    head = [row for row in page.rows if row.number <= _HEAD]
    keyed = next((row for row in head if any(_text(cell) == mark for cell in row.cells.values())), None)
    columns: dict[str, int] = {}
    for column, key in _keys(keyed or next(iter(head), None), {} if keyed else titles):
        if key in columns:
            last = keyed.number if keyed else 1
            params: dict[str, str | int] = {"key": key, "first_line": last}
            raise Refusal("duplicate-key", params, Place(page.name, last, column).location())
        columns[key] = column
    below = keyed.number if keyed else 1
    by_column = {column: key for key, column in columns.items()}
    rows = tuple(_row(page, row, by_column) for row in page.rows if row.number > below)
    return Table(page.name, columns, rows)


def _keys(row: PageRow | None, titles: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for column, cell in row.cells.items() if row else ():
        text = _text(cell)
        if text:
            yield column, titles.get(text.casefold(), text)


def _text(cell: PageCell) -> str:
    return str(cell.value).strip()


def _row(page: Page, row: PageRow, keys: Mapping[int, str]) -> TableRow:
    cells: dict[str, PageCell] = {}
    for column, cell in row.cells.items():
        if isinstance(cell.value, str) and not cell.value.strip():
            continue
        if column not in keys:
            place = Place(page.name, row.number, column)
            params = {"problem": "a cell stands in a column that has no key"}
            raise Refusal("misplaced-row", params, place.location())
        cells[keys[column]] = cell
    return TableRow(row.number, cells)
