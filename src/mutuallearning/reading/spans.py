"""Where a value stands in a text, and its key, as offsets."""

from __future__ import annotations

import attrs


@attrs.frozen
class Span:
    """The stretch of one value, and of the key before it; offsets count characters from 0.

    Attributes:
        start: The first character of the value.
        end: The first one after it.
        key_start: The first character of its key; -1 for a list item and for the whole document.
        key_end: The first one after its key; -1 where there is none.
    """

    start: int
    end: int
    key_start: int = -1
    key_end: int = -1
