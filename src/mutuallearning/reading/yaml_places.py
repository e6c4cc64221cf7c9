"""Where the values of a YAML text stand, apart from what reads it: who only meets JSON needs no YAML reader."""

from __future__ import annotations

from typing import TypeAlias

from mutuallearning.paths import split
from mutuallearning.reading.indices import as_index
from mutuallearning.reading.spans import Span

# The place of a value: start and end of its key, start and end of itself, places within it. Tuples, because a
# text has up to 200,000 of them and few are ever looked at.
Place: TypeAlias = "tuple[int, int, int, int, Places | None]"
Places: TypeAlias = "dict[str, Place] | list[Place]"


def find_places(root: Place, pointer: str) -> Span:
    """Say where the value of a pointer stands, or the nearest one above it that exists."""
    key_start, key_end, start, end, below = root
    for step in split(pointer):
        place: Place | None = None
        if isinstance(below, dict):
            place = below.get(step)
        elif below is not None:
            index = as_index(step, len(below))
            place = None if index is None else below[index]
        if place is None:
            break
        key_start, key_end, start, end, below = place
    return Span(start, end, key_start, key_end)
