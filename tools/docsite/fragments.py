"""Fragments of two versions of a text: the lines that differ, with what is around and above them.

>>> before, after = fragments(["a:", "  b: 1", "  c: 2"], ["a:", "  b: 1"], 0)
>>> before
'a:\\n  b: 1\\n  c: 2'
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

AROUND = 2
"""Lines shown before and after a line that matters."""

MOST = 40
"""Lines of a fragment; more would not be read."""

WIDEST = 110
"""Characters of a line; more would not be seen."""


def fragments(bad: Sequence[str], good: Sequence[str], line: int | None) -> tuple[str, str]:
    """Give the part of each text in which they differ.

    Args:
        bad: Lines of the text with the fault.
        good: Lines of the text without it.
        line: Line of the finding in the bad text, counted from 1.
    """
    in_bad: set[int] = {line - 1} if line else set()
    in_good: set[int] = set()
    for tag, bad_from, bad_to, good_from, good_to in difflib.SequenceMatcher(
        None, bad, good, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            if line and bad_from <= line - 1 < bad_to:
                in_good.add(good_from + line - 1 - bad_from)
            continue
        # Where one side has nothing, the lines on both sides of the gap show where it would stand.
        in_bad |= set(range(bad_from, bad_to)) or {bad_from - 1, bad_from}
        in_good |= set(range(good_from, good_to)) or {good_from - 1, good_from}
    return shown(bad, in_bad), shown(good, in_good)


def shown(lines: Sequence[str], wanted: Iterable[int]) -> str:
    """Show some lines of a text with those around and above them, and mark what is left out."""
    kept: set[int] = set()
    for line in sorted(wanted):
        kept |= set(range(max(0, line - AROUND), min(len(lines), line + AROUND + 1)))
    for line in sorted(kept):
        kept |= set(_above(lines, line))
    result: list[str] = []
    last = -1
    for line in sorted(kept)[:MOST]:
        if line > last + 1:
            result.append(f"{_indent(lines[line])}# …")
        result.append(lines[line] if len(lines[line]) <= WIDEST else f"{lines[line][: WIDEST - 1]}…")
        last = line
    if kept and (last < len(lines) - 1):
        result.append("# …")
    return "\n".join(result)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _above(lines: Sequence[str], line: int) -> Iterable[int]:
    """Yield the lines that a line is nested in."""
    depth = len(_indent(lines[line]))
    for above in range(line - 1, -1, -1):
        if lines[above].strip() and len(_indent(lines[above])) < depth:
            depth = len(_indent(lines[above]))
            yield above
