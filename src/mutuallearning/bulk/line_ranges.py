"""Files with a JSON document on each line, read in pieces that no line crosses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import attrs

SUFFIXES = (".ndjson", ".jsonl")
"""Suffixes of files with a document on each line."""

PIECE = 1 << 20
"""Bytes of such a file that are checked together; a line that is longer makes a longer piece."""

_BLOCK = 1 << 20


@attrs.frozen
class LineRange:
    """A piece of a file, from the start of a line to the end of one.

    Attributes:
        path: The file.
        start: Offset of its first byte.
        end: Offset behind its last byte.
        first: Number of its first line, 1 for the first of the file.
    """

    path: str
    start: int
    end: int
    first: int

    def lines(self, longest: int) -> Iterator[tuple[int, bytes]]:
        """Yield its lines with their numbers, without their ends; blank ones are passed over.

        Args:
            longest: Bytes of a line beyond which no more of it is kept than shows that it is too long.

        Raises:
            OSError: The file cannot be read any more.
        """
        with Path(self.path).open("rb") as stream:
            stream.seek(self.start)
            number = self.first
            while stream.tell() < self.end:
                line = _line(stream, longest)
                if line.strip():
                    yield number, line
                number += 1


def _line(stream: BinaryIO, longest: int) -> bytes:
    line = stream.readline(longest + 2)
    rest = line
    while rest and not rest.endswith(b"\n"):
        rest = stream.readline(_BLOCK)
    return line.rstrip(b"\r\n")


def ranges_of(path: str | Path, piece: int = PIECE) -> Iterator[LineRange]:
    """Cut a file into pieces at the ends of lines, in one pass that keeps nothing.

    Args:
        path: The file.
        piece: The fewest bytes of a piece, but for the last one.

    Raises:
        OSError: There is no such file, or it cannot be read.
    """
    start = position = 0
    first = number = 1
    with Path(path).open("rb") as stream:
        while block := stream.read(_BLOCK):
            searched = 0
            while position + len(block) - start >= piece:
                # The first end of a line that makes the piece long enough.
                cut = block.find(b"\n", max(searched, start + piece - position - 1))
                if cut < 0:
                    break
                number += block.count(b"\n", searched, cut + 1)
                searched = cut + 1
                yield LineRange(str(path), start, position + searched, first)
                start, first = position + searched, number
            number += block.count(b"\n", searched)
            position += len(block)
    if position > start:
        yield LineRange(str(path), start, position, first)
