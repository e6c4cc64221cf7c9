"""What goes into which row of which sheet: a document taken apart, so that nothing of it is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final, cast

import attrs
from pydantic import BaseModel

from mutuallearning.models.kinds import KINDS
from mutuallearning.paths import join
from mutuallearning.spreadsheets.assembling import JSON
from mutuallearning.spreadsheets.cells import LONGEST, NONE, CellValue, guarded, to_cell, to_text
from mutuallearning.spreadsheets.column import Column
from mutuallearning.spreadsheets.layout import PLAN, Heading, Layout, Sheet, layout_of
from mutuallearning.types.annotations import model_in
from mutuallearning.types.data import Data, is_list, is_mapping
from mutuallearning.types.model import Document

_LIKE_ESCAPE: Final = re.compile("_x[0-9A-Fa-f]{4}_|x005F_")


@attrs.frozen
class ThingRow:
    """A row about a thing, or about a list that was decided to be empty.

    Attributes:
        number: Its number, or the word for none.
        above: The number of the thing that it belongs to.
        cells: What stands in its cells, by key.
    """

    number: int | str
    above: int | None
    cells: dict[str, CellValue] = attrs.field(hash=False)


@attrs.frozen
class MoreRow:
    """A value that no other sheet can hold.

    Attributes:
        sheet: The sheet with the thing that it belongs to.
        number: The number of the thing there.
        field: The way from the thing to the value.
        sort: How the value is written.
        parts: The value, over several cells if it is long.
    """

    sheet: str
    number: int | None
    field: str
    sort: str | None
    parts: tuple[CellValue, ...]


@attrs.frozen
class Content:
    """The rows of all sheets of a document.

    Attributes:
        layout: The sheets.
        fields: What stands in the cells about the document itself, by key.
        things: The rows of each list, by shape.
        more: The rows of the last sheet.
    """

    layout: Layout
    fields: dict[str, CellValue] = attrs.field(hash=False)
    things: dict[str, list[ThingRow]] = attrs.field(hash=False)
    more: list[MoreRow] = attrs.field(hash=False)


@attrs.frozen
class _Owner:
    """The thing whose fields are being written: its sheet, number and columns, and the lists that belong to it."""

    sheet: str
    number: int | None
    columns: Mapping[str, Column] = attrs.field(hash=False)
    headings: frozenset[str]
    lists: Mapping[str, Sheet] = attrs.field(hash=False)
    cells: dict[str, CellValue] = attrs.field(hash=False)


def content_of(document: Document) -> Content:
    """Take a document apart into the rows of its sheets."""
    data = cast("dict[str, Data]", document.to_data())
    model = KINDS[str(data["kind"])]
    layout = layout_of(model)
    content = Content(layout, {}, {sheet.shape: [] for sheet in layout.sheets}, [])
    lists = {".".join(sheet.way): sheet for sheet in layout.sheets if sheet.above is None}
    lists |= {".".join(sheet.loose): sheet for sheet in layout.sheets if sheet.loose is not None}
    owner = _Owner(
        sheet=PLAN,
        number=None,
        columns={field.key: field for field in layout.fields if isinstance(field, Column)},
        headings=frozenset(field.key for field in layout.fields if isinstance(field, Heading)),
        lists=lists,
        cells=content.fields,
    )
    _take_apart(data, model, owner, content, ())
    return content


def _take_apart(
    data: Mapping[str, Data],
    model: type[BaseModel] | None,
    owner: _Owner,
    content: Content,
    before: tuple[str, ...],
) -> None:
    for key, value in data.items():
        way = (*before, key)
        name = ".".join(way)
        below = _below(model, key)
        sheet = owner.lists.get(name)
        column = owner.columns.get(name)
        if column is not None:
            cell = to_cell(value, column)
            if cell is not None:
                owner.cells[name] = cell
            else:
                _more(value, below, owner, content, way)
        elif sheet is not None and is_list(value):
            _list(value, below, sheet, owner, content)
        elif name in owner.headings and value is False:
            owner.cells[name] = NONE
        elif is_mapping(value) and value and below is not None and not issubclass(below, Document):
            _take_apart(value, below, owner, content, way)
        else:
            _more(value, below, owner, content, way)


def _list(
    items: list[Data], model: type[BaseModel] | None, sheet: Sheet, owner: _Owner, content: Content
) -> None:
    rows = content.things[sheet.shape]
    above = owner.number if owner.sheet != PLAN else None
    if not items:
        rows.append(ThingRow(NONE, above, {}))
    for item in items:
        if is_mapping(item):
            number = sum(isinstance(row.number, int) for row in rows) + 1
            row = ThingRow(number, above, {})
            rows.append(row)
            within = {
                ".".join(other.way): other for other in content.layout.sheets if other.above == sheet.shape
            }
            columns = {column.key: column for column in sheet.columns}
            thing = _Owner(sheet.name, number, columns, frozenset(), within, row.cells)
            _take_apart(item, model, thing, content, ())


def _more(
    value: Data, model: type[BaseModel] | None, owner: _Owner, content: Content, way: tuple[str | int, ...]
) -> None:
    """Write a value as rows of its single values, as far as the model tells what is in it."""
    if value and model is not None and is_mapping(value):
        for key, item in value.items():
            _more(item, _below(model, key), owner, content, (*way, key))
    elif value and model is not None and is_list(value):
        for position, item in enumerate(value):
            _more(item, model, owner, content, (*way, position))
    else:
        text = to_text(value)
        parts = (text,) if text is not None else tuple(_json_parts(value))
        field = join("", *way)[1:]
        sort = None if text is not None else JSON
        content.more.append(MoreRow(owner.sheet, owner.number, field, sort, parts))


def _json_parts(value: Data) -> list[str]:
    text = json.dumps(value, ensure_ascii=True, allow_nan=False)
    if _LIKE_ESCAPE.search(text):
        text = text.replace("_", "\\u005f")
    return [guarded(text[start : start + LONGEST]) for start in range(0, len(text), LONGEST)]


def _below(model: type[BaseModel] | None, key: str) -> type[BaseModel] | None:
    """Give the class of what stands under a key; none for data of others."""
    field = model.model_fields.get(key) if model is not None else None
    return model_in(field.annotation) if field is not None else None
