"""From offsets in a text to lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

import attrs

from mutuallearning.findings.location import Location

# Not str.splitlines: it also ends lines where editors do not, as at U+2028.
_LINE_END = re.compile(r"\r\n|\r|\n")


@attrs.frozen
class Lines:
    r"""A text cut into lines; offsets count characters from 0, lines and columns from 1.

    >>> Lines("host: city\npeers: []\n").location(18, 20)
    Location(line=2, column=8, end_line=2, end_column=10)

    Attributes:
        text: The text.
        first: Number of its first line; another one than 1 where it stands in a file with others.
    """

    text: str
    first: int = 1

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    def location(self, start: int, end: int) -> Location:
        """Name the stretch from one offset up to another; offsets beyond the text are taken as its end."""
        line, column = self._place(start)
        end_line, end_column = self._place(max(start, end))
        return Location(line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """Give one line without its end; there is no line 0, and beyond the last one all are empty."""
        starts = self._starts
        number -= self.first - 1
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def _place(self, offset: int) -> tuple[int, int]:
        offset = min(offset, len(self.text))
        line = bisect_right(self._starts, offset)
        return line + self.first - 1, offset - self._starts[line - 1] + 1
