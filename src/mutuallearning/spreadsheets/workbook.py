"""From a workbook to the values of a document, each with its cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from mutuallearning.models.kinds import KINDS
from mutuallearning.paths import join
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.assembling import FIELD, KEY, VALUE, Assembly
from mutuallearning.spreadsheets.layout import (
    ABOVE,
    HELP,
    LISTS,
    MORE,
    NUMBER,
    NUMBER_TITLE,
    PLAN,
    Layout,
    Sheet,
    layout_of,
)
from mutuallearning.spreadsheets.pages import Page, read_pages
from mutuallearning.spreadsheets.places import Place, quoted
from mutuallearning.spreadsheets.source import WorkbookSource
from mutuallearning.spreadsheets.tables import Table, table_of

_NOT_READ: Final = frozenset({HELP.casefold(), LISTS.casefold()})


def read_workbook(data: bytes, limits: Limits = DEFAULT) -> WorkbookSource:
    """Read a document from a workbook.

    Raises:
        Refusal: It is no workbook, is beyond a limit, has macros, formulas or rows of which nobody can tell where they
            belong.
        MissingExtraError: The package `openpyxl` is not installed; it comes with the extra `xlsx`.
    """
    pages = {page.name.casefold(): page for page in read_pages(data, limits)}
    first = pages.get(PLAN.casefold())
    if first is None:
        raise Refusal("bad-workbook", {"problem": f"it has no sheet {PLAN}"})
    fields = table_of(first, {}, KEY)
    if not {KEY, VALUE} <= fields.columns.keys():
        problem = f"the sheet {PLAN} has no columns {KEY} and {VALUE}"
        raise Refusal("bad-workbook", {"problem": problem}, Place(first.name, 1, 1).location())
    layout = layout_of(KINDS.get(_kind(fields), next(iter(KINDS.values()))))
    assembly = Assembly(layout, limits)
    assembly.add_fields(fields)
    for sheet in layout.sheets:
        page = pages.get(sheet.name.casefold())
        if page is not None:
            assembly.add_things(sheet, table_of(page, _titles(sheet, layout)))
    more = pages.get(MORE.casefold())
    if more is not None:
        assembly.add_more(table_of(more, {}, FIELD))
    _add_unknown(assembly, pages.values())
    return WorkbookSource(
        text="",
        syntax="json",
        value=dict[str, object](assembly.document),
        cells=assembly.cells,
        columns=assembly.columns,
        pages=tuple(quoted(page.name) for page in pages.values()),
    )


def _kind(fields: Table) -> str:
    for row in fields.rows:
        if KEY in row.cells and VALUE in row.cells and str(row.cells[KEY].value).strip() == "kind":
            return str(row.cells[VALUE].value).strip()
    return ""


def _titles(sheet: Sheet, layout: Layout) -> Mapping[str, str]:
    titles = {column.title.casefold(): column.key for column in sheet.columns}
    titles[NUMBER_TITLE.casefold()] = NUMBER
    if sheet.above is not None:
        titles.setdefault(layout.sheet(sheet.above).thing.casefold(), ABOVE)
    return titles


def _add_unknown(assembly: Assembly, pages: Iterable[Page]) -> None:
    """Take a sheet that is none of ours for an unknown key, so that nobody believes it was read."""
    known = {sheet.name.casefold() for sheet in assembly.layout.sheets} | {PLAN.casefold(), MORE.casefold()}
    for page in pages:
        name = page.name.casefold()
        if page.rows and name not in known | _NOT_READ:
            key = f"sheet {page.name}"
            assembly.document[key] = None
            assembly.cells[join("", key)] = Place(page.name, 1, 1)
