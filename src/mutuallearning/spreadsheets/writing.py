"""Writes a document as a workbook that people can fill in: help texts, drop-downs, dates as dates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Final, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from mutuallearning.errors import MissingExtraError
from mutuallearning.spreadsheets.assembling import FIELD, KEY, SHEET, SORT, VALUE
from mutuallearning.spreadsheets.cells import CellValue
from mutuallearning.spreadsheets.column import Column
from mutuallearning.spreadsheets.content import Content, ThingRow, content_of
from mutuallearning.spreadsheets.helping import how_to_fill, pages_of_help
from mutuallearning.spreadsheets.layout import (
    ABOVE,
    HELP,
    LISTS,
    MORE,
    NUMBER,
    NUMBER_TITLE,
    PLAN,
    Heading,
    Layout,
    Sheet,
)
from mutuallearning.spreadsheets.places import letters, quoted
from mutuallearning.types.model import Document
from mutuallearning.wording import capital

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

ROOM: Final = 200
"""Empty rows below the things of a sheet in which there are drop-downs."""

_MADE: Final = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 -- the file format knows no zones
"""When every workbook says that it was made: the same document gives the same bytes."""
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")

# A choice of layout: sheets that nearly every plan needs. Others are hidden as long as they are empty.
_SHOWN: Final = frozenset(
    {
        "goal.indicators",
        "topics",
        "topics.questions",
        "organisations",
        "parties",
        "actors",
        "agenda.days",
        "agenda.days.sessions",
        "papers",
        "responsibilities",
        "decisions",
        "follow_up.actions",
        "activities",
        "phases",
        "indicators",
        "assessments",
    }
)
_HEAD_FILL: Final = "1F3864"
_HEADING_FILL: Final = "D9E2F3"
_KEY_INK: Final = "595959"
_TITLE, _SMALL, _TEXT, _HEADING = "Title of column", "Key", "Filled in", "Title of object"
"""Names of the styles of cells."""

_WIDE: Final = 48
_NARROW: Final = 14
_HEAD_ROWS: Final = 2


def to_workbook(document: Document) -> bytes:
    """Write a document as a workbook (.xlsx); `load` and `check_file` read it back.

    Texts that a program could take for formulas get an apostrophe in front, which reading takes away again. The same
    document gives the same bytes with the same version of openpyxl.

    Raises:
        MissingExtraError: The package `openpyxl` is not installed; it comes with the extra `xlsx`.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 -- an extra, and slow to import
    except ImportError:
        raise MissingExtraError("xlsx", "openpyxl") from None
    content = content_of(document)
    book = Workbook()
    plan = book.active
    if plan is not None:
        book.remove(plan)
    _add_styles(book)
    vocabularies = _vocabularies(content.layout)
    _help(book, content.layout)
    _plan(book, content, vocabularies)
    for sheet in content.layout.sheets:
        _things(book, sheet, content, vocabularies)
    _more(book, content)
    _lists(book, vocabularies)
    book.active = 1
    for number, page in enumerate(book.worksheets):
        page.sheet_view.tabSelected = number == 1
    book.properties.creator = "mutuallearning"
    book.properties.created = _MADE
    stream = BytesIO()
    book.save(stream)
    return _settled(stream.getvalue())


def _settled(data: bytes) -> bytes:
    """Take the clock out of a packed workbook."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename == "docProps/core.xml":
                text = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", text)
            new.writestr(ZipInfo(part.filename), text, ZIP_DEFLATED)
    return stream.getvalue()


def _add_styles(book: Workbook) -> None:
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill  # noqa: PLC0415 -- an extra

    wrapped = Alignment(wrap_text=True, vertical="top")
    title = PatternFill("solid", fgColor=_HEAD_FILL)
    heading = PatternFill("solid", fgColor=_HEADING_FILL)
    for style in (
        NamedStyle(_TITLE, font=Font(bold=True, color="FFFFFF"), fill=title, alignment=wrapped),
        NamedStyle(_SMALL, font=Font(italic=True, size=8, color=_KEY_INK)),
        NamedStyle(_TEXT, alignment=wrapped),
        NamedStyle(_HEADING, font=Font(bold=True), fill=heading, alignment=wrapped),
    ):
        book.add_named_style(style)


def _put(page: Worksheet, row: int, column: int, value: CellValue | None, style: str) -> None:
    cell = cast("Cell", page.cell(row, column))  # nothing is merged
    cell.style = style  # before the value: a day brings along how it is shown
    if value is None:
        return
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # also where it looks like an error or a formula
    elif isinstance(value, datetime.time):
        cell.number_format = "h:mm"


def _put_row(page: Worksheet, row: int, values: Iterable[CellValue | None], style: str) -> None:
    for column, value in enumerate(values, 1):
        _put(page, row, column, value, style)


def _page(book: Workbook, name: str, widths: Iterable[int], freeze: str) -> Worksheet:
    page: Worksheet = book.create_sheet(name)
    page.freeze_panes = freeze
    for column, width in enumerate(widths, 1):
        page.column_dimensions[letters(column)].width = width
    return page


def _help(book: Workbook, layout: Layout) -> None:
    page = _page(book, HELP, (28, 100), "A2")
    _put_row(page, 1, ("Sheet", "What it is for"), _TITLE)
    for row, pair in enumerate(pages_of_help(layout), 2):
        _put_row(page, row, pair, _TEXT)


def _plan(book: Workbook, content: Content, vocabularies: dict[tuple[str, ...], str]) -> None:
    page = _page(book, PLAN, (34, 60, 30, 80), "B2")
    _put_row(page, 1, ("Field", VALUE, KEY, "What it means"), _TITLE)
    for row, field in enumerate(content.layout.fields, 2):
        is_heading = isinstance(field, Heading)
        style = _HEADING if is_heading else _TEXT
        title = field.title if is_heading or "." not in field.key else f"    {field.title}"
        values = (title, content.fields.get(field.key), field.key, how_to_fill(field))
        _put_row(page, row, values, style)
        if isinstance(field, Column):
            _put(page, row, 3, field.key, _SMALL)
            _choices(page, field, f"B{row}", content.layout, vocabularies)


def _things(book: Workbook, sheet: Sheet, content: Content, vocabularies: dict[tuple[str, ...], str]) -> None:
    from openpyxl.comments import Comment  # noqa: PLC0415 -- an extra

    rows: list[ThingRow] = content.things[sheet.shape]
    above = [] if sheet.above is None else [content.layout.sheet(sheet.above)]
    keys = [NUMBER, *(ABOVE for _ in above), *(column.key for column in sheet.columns)]
    titles = [NUMBER_TITLE, *(capital(one.thing) for one in above), *(one.title for one in sheet.columns)]
    widths = [6, *(8 for _ in above), *map(_width, sheet.columns)]
    page = _page(book, sheet.name, widths, f"{letters(2 + len(above))}{_HEAD_ROWS + 1}")
    _put_row(page, 1, titles, _TITLE)
    _put_row(page, 2, keys, _SMALL)
    for row, thing in enumerate(rows, _HEAD_ROWS + 1):
        own = {NUMBER: thing.number, ABOVE: thing.above}
        _put_row(page, row, (thing.cells.get(key, own.get(key)) for key in keys), _TEXT)
    last = _HEAD_ROWS + len(rows) + ROOM
    for position, field in enumerate(sheet.columns, 2 + len(above)):
        letter = letters(position)
        comment = Comment(how_to_fill(field), "mutuallearning", height=120, width=320)
        page.cell(1, position).comment = comment
        span = f"{letter}{_HEAD_ROWS + 1}:{letter}{last}"
        _choices(page, field, span, content.layout, vocabularies)
    if not rows and sheet.shape not in _SHOWN:
        page.sheet_state = "hidden"


def _width(column: Column) -> int:
    if column.is_prose:
        return _WIDE
    short = column.vocabulary or column.refers or column.has_dates or column.has_times
    return _NARROW if short or not column.takes("two, words") else 30


def _choices(
    page: Worksheet,
    column: Column,
    span: str,
    layout: Layout,
    vocabularies: dict[tuple[str, ...], str],
) -> None:
    """Offer the words of a vocabulary, or the ids of another sheet; words of one's own stay possible where they are."""
    from openpyxl.worksheet.cell_range import MultiCellRange  # noqa: PLC0415 -- an extra
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 -- an extra

    source = vocabularies.get(column.vocabulary) or _ids(column, layout)
    if source is None:
        return
    offered = DataValidation(type="list", formula1=source, allow_blank=True)
    offered.showErrorMessage = column.is_closed
    offered.errorTitle = "Not one of the words"
    offered.error = "Choose one of the words in the list."
    offered.sqref = MultiCellRange(span)
    page.add_data_validation(offered)


def _ids(column: Column, layout: Layout) -> str | None:
    """Name the cells with the ids of the things that a column names, where they stand on one sheet."""
    sheets = [sheet for sheet in layout.sheets if sheet.collection in column.refers]
    if len(sheets) != 1:
        return None
    keys = [NUMBER, *([ABOVE] if sheets[0].above else []), *(one.key for one in sheets[0].columns)]
    if "id" not in keys:
        return None
    letter = letters(keys.index("id") + 1)
    return f"{quoted(sheets[0].name)}!${letter}${_HEAD_ROWS + 1}:${letter}${_HEAD_ROWS + ROOM}"


def _vocabularies(layout: Layout) -> dict[tuple[str, ...], str]:
    """Give each vocabulary that some cell takes its column on the sheet of lists."""
    columns = [field for field in layout.fields if isinstance(field, Column)]
    columns += [column for sheet in layout.sheets for column in sheet.columns]
    known = dict.fromkeys(column.vocabulary for column in columns if len(column.vocabulary) > 1)
    return {
        words: f"{LISTS}!${letters(number)}$1:${letters(number)}${len(words)}"
        for number, words in enumerate(known, 1)
    }


def _lists(book: Workbook, vocabularies: dict[tuple[str, ...], str]) -> None:
    page = _page(book, LISTS, (), "A1")
    page.sheet_state = "hidden"
    for column, words in enumerate(vocabularies, 1):
        for row, word in enumerate(words, 1):
            _put(page, row, column, word, _TEXT)


def _more(book: Workbook, content: Content) -> None:
    page = _page(book, MORE, (22, 6, 44, 80, 8), "A3")
    longest = max((len(row.parts) for row in content.more), default=1)
    parts = [VALUE, *(f"{VALUE} {number}" for number in range(2, longest + 1))]
    keys = [SHEET, NUMBER, FIELD, VALUE, SORT, *parts[1:]]
    titles = ["Sheet", NUMBER_TITLE, "Field", "Value", "Written as", *map(capital, parts[1:])]
    _put_row(page, 1, titles, _TITLE)
    _put_row(page, 2, keys, _SMALL)
    for number, row in enumerate(content.more, _HEAD_ROWS + 1):
        first, *others = row.parts
        _put_row(page, number, (row.sheet, row.number, row.field, first, row.sort, *others), _TEXT)
    if not content.more:
        page.sheet_state = "hidden"
