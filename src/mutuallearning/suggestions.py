"""Did you mean: names that exist and look like one that does not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

MOST = 3
"""Suggestions that are worth reading."""


ALIKE = 0.75
"""How much of two names must be the same, from 0 to 1; see `difflib.SequenceMatcher.ratio`."""

_NO_SEPARATORS = str.maketrans("", "", "-_ ")


def _plain(name: str) -> str:
    return name.lower().translate(_NO_SEPARATORS)


def _can_be_alike(letters: frozenset[str], length: int, other: str) -> bool:
    """Tell whether two names share enough letters at all: a look at these takes a tenth of a comparison."""
    theirs = frozenset(other)
    shared = min(length - len(letters - theirs), len(other) - len(theirs - letters))
    return 2 * shared >= ALIKE * (length + len(other))


def close_to(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give up to three known names that look like the given one, best first.

    >>> close_to("peer_review", ("peer-review", "study-visit"))
    ('peer-review',)
    >>> close_to("facillitator", ("facilitator", "interpreter"))
    ('facilitator',)
    """
    names = list(known)
    if len(name) > 100:  # noqa: PLR2004 -- nobody means a name that long, and matching costs its square
        return ()
    plain = _plain(name)
    same = sorted(other for other in names if _plain(other) == plain)
    if same:
        return tuple(same[:MOST])
    letters = frozenset(name)
    alike = [other for other in names if _can_be_alike(letters, len(name), other)]
    return tuple(difflib.get_close_matches(name, alike, n=MOST, cutoff=ALIKE)) if alike else ()
