"""Positions in a list, as a step of a pointer names them."""

from __future__ import annotations

_MOST_DIGITS = 9  # more items than any text may have; keeps a hostile pointer from being a huge number


def as_index(step: str, length: int) -> int | None:
    """Read a step as a position in a list of that length (RFC 6901, 4: no sign, no leading zero).

    >>> as_index("1", 2), as_index("01", 2), as_index("2", 2)
    (1, None, None)
    """
    if (
        not (step.isascii() and step.isdecimal())
        or len(step) > _MOST_DIGITS
        or (step[0] == "0" and step != "0")
    ):
        return None
    index = int(step)
    return index if index < length else None
