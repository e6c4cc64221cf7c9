"""The sheets of a workbook as plain rows of cells, whatever they mean."""

from __future__ import annotations

import datetime
import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import attrs

from mutuallearning.errors import MissingExtraError
from mutuallearning.reading.limits import Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets import archive
from mutuallearning.spreadsheets.layout import OWN
from mutuallearning.spreadsheets.places import Place

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_ROWS: Final = 1_048_576
"""Rows that a sheet has in the programs."""


@attrs.frozen
class PageCell:
    """What stands in a cell, and as what a program shows a day or number."""

    value: object
    number_format: str = "General"


@attrs.frozen
class PageRow:
    """A row with something in it; its cells by the number of their column, from 1."""

    number: int
    cells: Mapping[int, PageCell] = attrs.field(hash=False)


@attrs.frozen
class Page:
    """A sheet: its name and the rows that are not empty."""

    name: str
    rows: tuple[PageRow, ...]


def read_pages(data: bytes, limits: Limits) -> tuple[Page, ...]:
    """Read all cells of a workbook but those of sheets that are the author's own.

    Nothing is computed, fetched or run: links to other workbooks are left out, and a formula is refused.

    Raises:
        Refusal: If it is refused before it is unpacked (see `archive.check`), cannot be understood, has too many
            cells, or has a formula in one.
        MissingExtraError: The package `openpyxl` is not installed; it comes with the extra `xlsx`.
    """
    archive.check(data, limits)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 -- an extra, and slow to import
    except ImportError:
        raise MissingExtraError("xlsx", "openpyxl") from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles that it does not know
            book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
            try:
                return tuple(_pages(book, limits))
            finally:
                book.close()
    except Refusal:
        raise
    except Exception:  # noqa: BLE001 -- of a file that is damaged on purpose, openpyxl raises whatever it happens on
        raise Refusal("bad-workbook", {"problem": "it is damaged, or no workbook"}) from None


def _pages(book: Workbook, limits: Limits) -> Iterator[Page]:
    left = limits.xlsx_cells
    for sheet in book.worksheets:
        if str(sheet.title).casefold().startswith(OWN):
            continue  # whatever stands there, formulas too, is the author's own matter
        source: Any = sheet  # the class of sheets that are only read, of which the type hints know less
        source.reset_dimensions()  # what the file says of its size need not be true
        rows: list[PageRow] = []
        for number, row in enumerate(source.iter_rows(), 1):
            left -= len(row)
            if left < 0 or number > _MOST_ROWS:
                found = limits.xlsx_cells + 1
                params: dict[str, str | int] = {"syntax": "XLSX", "found": found, "limit": limits.xlsx_cells}
                raise Refusal("too-many-nodes", params)
            cells = {
                column: _cell(cell, Place(str(sheet.title), number, column))
                for column, cell in enumerate(row, 1)
                if cell.value is not None
            }
            if cells:
                rows.append(PageRow(number, cells))
        yield Page(str(sheet.title), tuple(rows))


def _cell(cell: Any, place: Place) -> PageCell:  # noqa: ANN401 -- a cell of a sheet that is only read
    value = cell.value
    if cell.data_type == "f":
        raise Refusal("formula", {}, place.location())
    is_day = isinstance(value, datetime.datetime)
    return PageCell(value, str(cell.number_format) if is_day else "General")
