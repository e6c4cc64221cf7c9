"""Fragments of a document: the lines that matter, with the lines in which they are nested.

>>> print(nested(["a:", "  - id: x", "    b: 1", "    c: 2", "d: 3"], [3]))
a:
  - id: x
    # …
    c: 2
# …
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mutuallearning.reporting.fragments import Fragment, around, differing

MOST = 40
"""Lines of a fragment; more would not be read."""

WIDEST = 110
"""Characters of a line; more would not be seen."""


def before_and_after(bad: str, good: str, line: int | None) -> tuple[str, str]:
    """Give the parts of two versions of a document in which they differ.

    Args:
        bad: The version with the fault.
        good: The version without it.
        line: Line of the finding in the bad version, from 1.
    """
    pairs = tuple(differing(bad, good))
    found = (around(bad, line),) if line else ()
    return (
        nested(bad.splitlines(), _lines((*(one for one, _ in pairs), *found))),
        nested(good.splitlines(), _lines(other for _, other in pairs)),
    )


def _lines(fragments: Iterable[Fragment]) -> Iterator[int]:
    for fragment in fragments:
        yield from range(fragment.first - 1, fragment.first - 1 + len(fragment.lines))


def nested(lines: Sequence[str], wanted: Iterable[int]) -> str:
    """Show some lines of a document, by position, with those in which they are nested; mark what is left out."""
    kept: set[int] = set()
    for line in wanted:
        kept |= {line, *_above(lines, line)}
    shown = sorted(kept)[:MOST]
    result: list[str] = []
    last = -1
    for line in shown:
        if line > last + 1:
            result.append(f"{_indent(lines[line])}# …")
        result.append(lines[line] if len(lines[line]) <= WIDEST else f"{lines[line][: WIDEST - 1]}…")
        last = line
    if last < len(lines) - 1:
        result.append("# …")
    return "\n".join(result)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _above(lines: Sequence[str], line: int) -> Iterator[int]:
    """Yield the lines that a line is nested in, the nearest first."""
    depth = len(_indent(lines[line]))
    for above in range(line - 1, -1, -1):
        if lines[above].strip() and len(_indent(lines[above])) < depth:
            depth = len(_indent(lines[above]))
            yield above
