"""A document that was read from a workbook: its values, and the way from a pointer to a cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from mutuallearning.findings.location import Location
from mutuallearning.paths import parents, split
from mutuallearning.reading.source import SourceText
from mutuallearning.spreadsheets.places import Place


@attrs.frozen(kw_only=True)
class WorkbookSource(SourceText):
    """A workbook in the place of a text: it has no lines, and findings are located by sheet and cell.

    Attributes:
        places: Where the things of the document stand, by pointer.
        columns: For each thing, the column of each of its fields: keys with dots.
        pages: The names of the sheets in their order, as they stand before the name of a cell.
    """

    cells: Mapping[str, Place] = attrs.field(hash=False, repr=False)
    columns: Mapping[str, Mapping[str, int]] = attrs.field(hash=False, repr=False)
    pages: tuple[str, ...] = attrs.field(repr=False)

    def line(self, number: int) -> str:
        """Give nothing: there are no lines to show."""
        del number
        return ""

    def page_of(self, cell: str | None) -> int:
        """Say which one of the sheets a cell is in."""
        page = (cell or "").rpartition("!")[0]
        return self.pages.index(page) if page in self.pages else 0

    def locate(self, pointers: Iterable[str]) -> dict[str, Location]:
        """Say in which cells the values of pointers stand; what is absent would stand in an empty one, or near it."""
        return {pointer: self._place(pointer).location() for pointer in pointers}

    def locate_keys(self, pointers: Iterable[str]) -> dict[str, Location]:
        """Say the same as `locate`: keys stand at the head of a sheet, far from what is wrong."""
        return self.locate(pointers)

    def _place(self, pointer: str) -> Place:
        for above in parents(pointer):
            if above not in self.cells:
                continue
            place = self.cells[above]
            columns = self.columns.get(above, {})
            steps = split(pointer[len(above) :])
            for count in range(len(steps), 0, -1):
                column = columns.get(".".join(steps[:count]))
                if column is not None:
                    return attrs.evolve(place, column=column)
            return place
        return self.cells[""]
