"""One sheet of a document as CSV, as spreadsheet programs write and read it."""

from __future__ import annotations

import csv
import datetime
from io import StringIO
from typing import Final

from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.models.kinds import KINDS
from mutuallearning.spreadsheets.cells import CellValue
from mutuallearning.spreadsheets.content import ThingRow, content_of
from mutuallearning.spreadsheets.layout import NUMBER_TITLE, Layout, Sheet, layout_of
from mutuallearning.suggestions import close_to
from mutuallearning.types.model import Document
from mutuallearning.wording import capital

DELIMITERS: Final = (";", ",", "\t")

_MARK: Final = "\ufeff"
"""By this mark Excel knows that a text is UTF-8."""

_TOLD_OF_ABOVE: Final = ("date", "title", "id")
"""Fields of the thing above that are repeated in the rows of what belongs to it."""


def to_csv(document: Document, table: str = "sessions", delimiter: str = ";") -> str:
    """Write one sheet of a document as CSV: the titles of the columns, then a row for each thing.

    The text begins with a byte order mark and has CR LF at the ends of lines, as Excel writes it. With semicolons,
    numbers have a decimal comma. Texts that a program could take for formulas get an apostrophe in front. What no
    column can hold is not in it; a workbook has all.

    Args:
        document: The document.
        table: Name of the sheet in small letters, with hyphens: `sessions`, `follow-up-actions`.
        delimiter: What stands between cells: `;`, `,` or a tab.

    Raises:
        UnknownNameError: If the kind of document has no such sheet.
        UsageError: If the delimiter is another one.
    """
    if delimiter not in DELIMITERS:
        raise UsageError("a delimiter is a semicolon, a comma or a tab")
    content = content_of(document)
    sheet = _named(table, content.layout)
    above = None if sheet.above is None else content.layout.sheet(sheet.above)
    stream = StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    told = _told(above)
    titles = [capital(above.thing), *(f"{capital(above.thing)}: {key}" for key in told)] if above else []
    writer.writerow([NUMBER_TITLE, *titles, *(column.title for column in sheet.columns)])
    numbered = {row.number: row for row in content.things[above.shape]} if above else {}
    for row in content.things[sheet.shape]:
        if isinstance(row.number, str):
            continue
        around = numbered.get(row.above) if row.above is not None else None
        values = [row.number, *_above(above, row, around, told)]
        values += [row.cells.get(column.key) for column in sheet.columns]
        writer.writerow([_shown(value, delimiter) for value in values])
    return _MARK + stream.getvalue()


def tables(document: Document) -> tuple[str, ...]:
    """Name the tables that a document has anything in.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> tables(ActivityPlan.model_validate({"actors": [{"id": "chair"}], "papers": []}))
    ('actors',)
    """
    content = content_of(document)
    return tuple(
        _slug(sheet)
        for sheet in content.layout.sheets
        if any(isinstance(row.number, int) for row in content.things[sheet.shape])
    )


def table_names() -> tuple[str, ...]:
    """Name the tables that any kind of document can have."""
    return tuple(dict.fromkeys(_slug(sheet) for model in KINDS.values() for sheet in layout_of(model).sheets))


def _named(table: str, layout: Layout) -> Sheet:
    known = {_slug(sheet): sheet for sheet in layout.sheets}
    if table not in known:
        raise UnknownNameError("table", table, close_to(table, known))
    return known[table]


def _slug(sheet: Sheet) -> str:
    return sheet.name.lower().replace(" ", "-")


def _told(above: Sheet | None) -> tuple[str, ...]:
    keys = {column.key for column in above.columns} if above else set[str]()
    return tuple(key for key in _TOLD_OF_ABOVE if key in keys)


def _above(
    above: Sheet | None, row: ThingRow, around: ThingRow | None, told: tuple[str, ...]
) -> list[CellValue | None]:
    if above is None:
        return []
    return [row.above, *(around.cells.get(key) if around is not None else None for key in told)]


def _shown(value: CellValue | None, delimiter: str) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    if isinstance(value, str):
        return value
    return str(value).replace(".", ",") if delimiter == ";" else str(value)
