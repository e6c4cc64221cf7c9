"""The parts of two versions of a document in which they differ, and what surrounds them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

import attrs

CONTEXT = 2
"""Lines around a difference."""

LONGEST = 14
"""Lines of one fragment that are shown; the middle of a longer one is left out."""


@attrs.frozen
class Fragment:
    """Some lines of a document.

    Attributes:
        first: Number of the first line.
        lines: The lines.
    """

    first: int
    lines: tuple[str, ...]

    def rows(self, keep: int | None = None) -> Iterator[tuple[int, str | None]]:
        """Yield the numbered lines; one without text stands for those left out of the middle.

        Args:
            keep: Number of a line that is shown in any case.
        """
        left_out = False
        half = LONGEST // 2
        for position, text in enumerate(self.lines):
            number = self.first + position
            near_end = position < half or position >= len(self.lines) - half
            near_kept = keep is not None and abs(number - keep) <= CONTEXT
            if len(self.lines) <= LONGEST or near_end or near_kept:
                left_out = False
                yield number, text
            elif not left_out:
                left_out = True
                yield number, None


def differing(before: str, after: str) -> Iterator[tuple[Fragment, Fragment]]:
    r"""Yield the fragments in which two versions differ, with a few lines around them.

    >>> [(old, new)] = differing("a\nb\nc\n", "a\nc\n")
    >>> old.lines, new.lines
    (('a', 'b', 'c'), ('a', 'c'))
    """
    old, new = before.splitlines(), after.splitlines()
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for group in matcher.get_grouped_opcodes(CONTEXT):
        _, old_start, old_stop, new_start, new_stop = _extent(group)
        yield (
            Fragment(old_start + 1, tuple(old[old_start:old_stop])),
            Fragment(new_start + 1, tuple(new[new_start:new_stop])),
        )


def _extent(group: list[tuple[str, int, int, int, int]]) -> tuple[str, int, int, int, int]:
    return ("", group[0][1], group[-1][2], group[0][3], group[-1][4])


def around(text: str, number: int) -> Fragment:
    """Give the lines around one line."""
    lines = text.splitlines()
    first = max(number - CONTEXT, 1)
    return Fragment(first, tuple(lines[first - 1 : number + CONTEXT]))


def merged(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    """Put fragments of one text in order, and make one of those that overlap or touch.

    >>> list(merged([Fragment(4, ("d", "e")), Fragment(3, ("c", "d"))]))
    [Fragment(first=3, lines=('c', 'd', 'e'))]
    """
    last: Fragment | None = None
    for fragment in sorted(fragments, key=lambda one: one.first):
        if last is not None and fragment.first <= last.first + len(last.lines):
            already = last.first + len(last.lines) - fragment.first
            last = Fragment(last.first, last.lines + fragment.lines[already:])
        else:
            if last is not None:
                yield last
            last = fragment
    if last is not None:
        yield last
