"""Where something stands in a text."""

from __future__ import annotations

import attrs


@attrs.frozen
class Location:
    """A stretch of a text; lines and columns count from 1, the end column is the first one after it."""

    line: int
    column: int
    end_line: int
    end_column: int
