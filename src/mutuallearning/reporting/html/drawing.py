"""Text in pictures: pictures do not break lines, so it is done here by a rough measure."""

from __future__ import annotations

import textwrap

from mutuallearning.reporting.escaping import visible, width

_LETTER = 0.62
"""Width of a letter, as a share of the size of the type: wide enough for nearly all texts in any font."""


def lines_of(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """Break a text into lines that fit into some room; what has no place is cut off with three dots.

    >>> lines_of("What makes a first meeting lead to a second one", 120, 12, 2)
    ('What makes a', 'first meeting l…')
    """
    letters = max(int(room / (size * _LETTER)), 1)
    shown = visible(text)
    if width(shown) > len(shown):
        letters = max(letters // 2, 1)
    if most < 1:
        return ()
    rows = textwrap.wrap(shown, letters, break_on_hyphens=False)
    if len(rows) <= most:
        return tuple(rows)
    last = f"{rows[most - 1]} {rows[most]}"
    return (*rows[: most - 1], f"{last[: letters - 1].rstrip()}…")
