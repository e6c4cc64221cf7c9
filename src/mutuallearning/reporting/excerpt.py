"""One line of a document with a mark under the place that is meant."""

from __future__ import annotations

import attrs

from mutuallearning.reporting.escaping import cells, width

ROOM = 88
"""Columns of a line of source that are shown."""

_BEFORE = 32
"""Columns shown before the mark where a line is too long."""

NEAR = 4 * ROOM
"""Characters on either side of the mark that are looked at: a line may be as long as a file."""


@attrs.frozen
class Excerpt:
    """A line of source made safe and short, and the mark under it."""

    text: str
    mark: str


def excerpt(source: str, column: int, end_column: int | None) -> Excerpt:
    r"""Cut out of a line what surrounds a place, and mark the place.

    Args:
        source: The line, without its end.
        column: First column of the place, from 1.
        end_column: First column after the place; the end of the line where the place goes on below.

    >>> excerpt("kind: activity-plan", 7, 20)
    Excerpt(text='kind: activity-plan', mark='      ^^^^^^^^^^^^^')
    >>> excerpt("a\tb", 3, 4)
    Excerpt(text='a    b', mark='     ^')
    """
    start = min(column - 1, len(source))
    stop = len(source) if end_column is None else min(end_column - 1, len(source))
    low, high = max(start - NEAR, 0), min(start + NEAR, len(source))
    shown = cells(source[low:high])
    widths = [width(cell) for cell in shown]
    first, last = start - low, max(min(stop, high) - low, start - low)
    left, right = _window(widths, first)
    head = "…" if left > 0 or low > 0 else ""
    tail = "…" if right < len(shown) or high < len(source) else ""
    before = len(head) + sum(widths[left:first])
    marked = max(sum(widths[first : min(last, right)]), 1)
    return Excerpt(f"{head}{''.join(shown[left:right])}{tail}", " " * before + "^" * marked)


def _window(widths: list[int], first: int) -> tuple[int, int]:
    """Choose which cells are shown: all if they fit, else some before the mark and as many after it as fit."""
    if sum(widths) <= ROOM:
        return 0, len(widths)
    left, used = first, 0
    while left > 0 and used + widths[left - 1] <= _BEFORE:
        left -= 1
        used += widths[left]
    right = first
    while right < len(widths) and used + widths[right] <= ROOM:
        used += widths[right]
        right += 1
    while left > 0 and used + widths[left - 1] <= ROOM:
        left -= 1
        used += widths[left]
    return left, right
