"""What holds for the places of every text that was read."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.paths import join
from mutuallearning.reading.source import SourceText

MOST = 40
"""Places that are looked at: each is looked up in the same way."""


def check_places(source: SourceText) -> None:
    """Look up the first values: every one has a place, and none lies outside of the text."""
    pointers = [pointer for pointer, _ in zip(_pointers(source.value, ""), range(MOST), strict=False)]
    last = len(source.text.splitlines()) + 1
    for find in (source.locate, source.locate_keys):
        for pointer, place in find(pointers).items():
            assert 1 <= place.line <= place.end_line <= last, (pointer, place)
            assert place.column >= 1, (pointer, place)
            assert (place.line, place.column) <= (place.end_line, place.end_column), (pointer, place)


def _pointers(value: object, at: str) -> Iterator[str]:
    yield at
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _pointers(item, join(at, str(key)))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _pointers(item, join(at, index))
