"""Puts a document together from the rows of its sheets, and remembers which cell each value came from."""

from __future__ import annotations

from typing import NoReturn, cast

import attrs

from mutuallearning.paths import join, split
from mutuallearning.reading.json_text import read_json
from mutuallearning.reading.limits import Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.cells import NONE, from_cell, from_text
from mutuallearning.spreadsheets.column import Column
from mutuallearning.spreadsheets.layout import ABOVE, NUMBER, PLAN, Heading, Layout, Sheet
from mutuallearning.spreadsheets.pages import PageCell
from mutuallearning.spreadsheets.places import Place
from mutuallearning.spreadsheets.tables import Table, TableRow
from mutuallearning.types.data import Data, is_list, is_mapping

KEY, VALUE, SORT, FIELD, SHEET = "key", "value", "sort", "field", "sheet"
"""Keys of the columns of the sheets of the document and of what they cannot hold."""

JSON = "json"
"""What stands under `sort` where a value is JSON text."""


@attrs.define(eq=False)
class _Thing:
    """A thing that has a row: what it says, and where it stands in the document once that is known."""

    data: dict[str, Data]
    at: str = ""


@attrs.define
class Assembly:
    """A document in the making.

    Attributes:
        layout: The sheets of its kind.
        limits: How large a value may be that is written as JSON.
        document: What it says so far.
        cells: Where its parts stand.
        columns: The columns of its things.
    """

    layout: Layout
    limits: Limits
    document: dict[str, Data] = attrs.field(factory=dict[str, Data])
    cells: dict[str, Place] = attrs.field(factory=dict[str, Place])
    columns: dict[str, dict[str, int]] = attrs.field(factory=dict[str, dict[str, int]])
    _things: dict[str, dict[str, _Thing]] = attrs.field(factory=dict[str, dict[str, _Thing]], init=False)
    _none: set[str] = attrs.field(factory=set[str], init=False)

    def add_fields(self, table: Table) -> None:
        """Take the rows about the document itself."""
        self.cells[""] = Place(table.name, 1, 1)
        fields = {field.key: field for field in self.layout.fields}
        whole = _Thing(self.document)
        seen: dict[str, int] = {}
        for row in table.rows:
            key = str(row.cells[KEY].value).strip() if KEY in row.cells else None
            cell = row.cells.get(VALUE)
            place = table.place(row.number, VALUE)
            if key is None:
                if cell is not None:
                    _misplaced("no key stands beside the value", place)
                continue
            if key in seen:
                raise Refusal("duplicate-key", {"key": key, "first_line": seen[key]}, place.location())
            seen[key] = row.number
            self.cells[join("", *key.split("."))] = place
            if cell is not None:
                field = fields.get(key)
                value = (
                    from_cell(cell.value, cell.number_format, field) if isinstance(field, Column) else None
                )
                if value is None:
                    value = _of_heading(cell, known=isinstance(field, Heading))
                self._set(whole, tuple(key.split(".")), value, place)

    def add_things(self, sheet: Sheet, table: Table) -> None:
        """Take the rows of a list; those that they belong to must have been taken before."""
        columns = {column.key: column for column in sheet.columns}
        things = self._numbered(sheet, table)
        for row, thing in zip(table.rows, things, strict=True):
            place = table.place(row.number, NUMBER)
            around, way = self._around(sheet, row, table)
            at = join(around.at, *way)
            self.cells.setdefault(at, Place(table.name, 1, 1))
            if thing is None:
                if self._list(around, way, place):
                    _misplaced(f"{sheet.name} are none here, and there is one", place)
                self._none.add(at)
                continue
            if at in self._none:
                _misplaced(f"{sheet.name} are none here, and there is one", place)
            listed = self._list(around, way, place)
            thing.at = join(at, len(listed))
            listed.append(thing.data)
            self.cells[thing.at] = place
            self.columns[thing.at] = dict(table.columns)
            for key, cell in row.cells.items():
                if key in (NUMBER, ABOVE):
                    continue
                column = columns.get(key)
                spot = table.place(row.number, key)
                value = (
                    from_cell(cell.value, cell.number_format, column)
                    if column is not None
                    else from_text(cell.value, cell.number_format)
                )
                self._set(thing, tuple(key.split(".")), value, spot)

    def add_more(self, table: Table) -> None:
        """Take the rows about what no other sheet can hold; all things must have been taken before."""
        shapes = {sheet.name.casefold(): sheet.shape for sheet in self.layout.sheets}
        for row in table.rows:
            place = table.place(row.number, FIELD)
            name, number, field = (_plain(row.cells.get(key)) for key in (SHEET, NUMBER, FIELD))
            if not field:
                _misplaced("it names no field", place)
            if name.casefold() in ("", PLAN.casefold()):
                thing = _Thing(self.document)
            else:
                found = self._things.get(shapes.get(name.casefold(), ""), {}).get(number)
                if found is None:
                    _misplaced("it names a row that is not there", table.place(row.number, NUMBER))
                thing = found
            spot = table.place(row.number, VALUE)
            self._set(thing, split(f"/{field}"), self._more_value(row, spot), spot)

    def _more_value(self, row: TableRow, place: Place) -> Data:
        parts = [cell for key, cell in row.cells.items() if key.partition(" ")[0] == VALUE]
        if not parts:
            _misplaced("it has no value", place)
        if len(parts) == 1 and _plain(row.cells.get(SORT)) != JSON:
            return from_text(parts[0].value, parts[0].number_format)
        text = "".join(str(from_text(part.value, part.number_format)) for part in parts)
        if _plain(row.cells.get(SORT)) != JSON:
            return text
        try:
            return cast("Data", read_json(text, self.limits))
        except Refusal as refusal:
            raise Refusal(refusal.name, refusal.params, place.location()) from None

    def _numbered(self, sheet: Sheet, table: Table) -> list[_Thing | None]:
        """Give each row of a sheet its thing, and each thing its numbers: as written, by position, by its id."""
        numbers: dict[str, _Thing] = {}
        first: dict[str, int] = {}
        things: list[_Thing | None] = []
        for row in table.rows:
            number = _plain(row.cells.get(NUMBER))
            thing = None if number.casefold() == NONE else _Thing({})
            things.append(thing)
            if number and thing is not None:
                if number in first:
                    problem = f"row {first[number]} has the same number"
                    _misplaced(problem, table.place(row.number, NUMBER))
                first[number] = row.number
                numbers[number] = thing
        for position, (row, thing) in enumerate(zip(table.rows, things, strict=True), 1):
            if thing is not None:
                if NUMBER not in row.cells:
                    numbers.setdefault(str(position), thing)
                if "id" in row.cells:
                    numbers.setdefault(_plain(row.cells["id"]), thing)
        self._things[sheet.shape] = numbers
        return things

    def _around(self, sheet: Sheet, row: TableRow, table: Table) -> tuple[_Thing, tuple[str, ...]]:
        """Find the thing to which a row belongs, and the way from there to its list."""
        if sheet.above is None:
            return _Thing(self.document), sheet.way
        above = self.layout.sheet(sheet.above)
        number = _plain(row.cells.get(ABOVE))
        place = table.place(row.number, ABOVE)
        if not number:
            if sheet.loose is None:
                _misplaced(f"it does not say to which {above.thing} it belongs", place)
            return _Thing(self.document), sheet.loose
        found = self._things.get(sheet.above, {}).get(number)
        if found is None:
            _misplaced(f"it belongs to a {above.thing} that is not there", place)
        return found, sheet.way

    def _list(self, around: _Thing, way: tuple[str, ...], place: Place) -> list[Data]:
        node = around.data
        for step in way[:-1]:
            below = node.setdefault(step, {})
            if not is_mapping(below):
                _misplaced(f"there is no {step.replace('_', ' ')}, as another cell says", place)
            node = below
        listed = node.setdefault(way[-1], [])
        if not is_list(listed):
            _misplaced(f"{way[-1]} are said elsewhere already", place)
        return listed

    def _set(self, thing: _Thing, steps: tuple[str, ...], value: Data, place: Place) -> None:
        """Put a value at its place in a thing; mappings and lists on the way are made."""
        node: Data = thing.data
        for position, step in enumerate(steps):
            last = position == len(steps) - 1
            following: Data = value if last else [] if steps[position + 1] == "0" else {}
            if is_list(node):
                if not step.isdigit() or int(step) > len(node):
                    _misplaced(f"an item before {'/'.join(steps)} is missing", place)
                if int(step) == len(node):
                    node.append(following)
                elif last:
                    _misplaced(f"{'/'.join(steps)} is said elsewhere already", place)
                node = node[int(step)]
            elif is_mapping(node):
                if last and step in node:
                    _misplaced(f"{'/'.join(steps)} is said elsewhere already", place)
                node = node.setdefault(step, following)
            else:
                _misplaced(f"{'/'.join(steps[:position])} is said elsewhere already", place)
        self.cells[join(thing.at, *steps)] = place


def _of_heading(cell: PageCell, *, known: bool) -> Data:
    value = from_text(cell.value, cell.number_format)
    says_none = isinstance(value, str) and value.strip().casefold() == NONE
    return False if known and says_none else value


def _plain(cell: PageCell | None) -> str:
    if cell is None:
        return ""
    return str(from_text(cell.value, cell.number_format)).strip()


def _misplaced(problem: str, place: Place) -> NoReturn:
    raise Refusal("misplaced-row", {"problem": problem}, place.location())
