"""Where something stands in a text."""

from __future__ import annotations

import attrs


@attrs.frozen
class Location:
    """A stretch of a text; lines and columns count from 1, the end column is the first one after it.

    In a workbook, rows are its lines, and `cell` names sheet and cell: `Sessions!D7`.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    cell: str | None = attrs.field(default=None, repr=False)
