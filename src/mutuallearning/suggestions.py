"""Did you mean: names that exist and look like one that does not."""

from __future__ import annotations

import difflib
import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping

MOST = 3
"""Suggestions that are worth reading."""


ALIKE = 0.75
"""How much of two names must be the same, from 0 to 1; see `difflib.SequenceMatcher.ratio`."""

_LONGEST = 100
"""Characters of a name that is looked up: nobody means a longer one, and matching costs its square."""

_PART = 4
"""Letters of a name by which it can be told from most others."""

_NO_SEPARATORS = str.maketrans("", "", "-_ ")


def _plain(name: str) -> str:
    return name.lower().translate(_NO_SEPARATORS)


# A document that names many things which do not exist asks for each of them among the same names.
@functools.lru_cache(maxsize=8)
def _by_plain(names: tuple[str, ...]) -> Mapping[str, list[str]]:
    """Sort names by what is left of them without separators and capitals."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        found[_plain(name)].append(name)
    return found


def _can_be_alike(letters: frozenset[str], length: int, other: str) -> bool:
    """Tell whether two names share enough letters at all: a look at these takes a tenth of a comparison."""
    size = len(other)
    least = ALIKE * (length + size) / 2
    return (
        length >= least <= size
        and length - len(letters.difference(other)) >= least
        and size - len(frozenset(other) - letters) >= least
    )


def close_to(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give up to three known names that look like the given one, best first.

    >>> close_to("peer_review", ("peer-review", "study-visit"))
    ('peer-review',)
    >>> close_to("facillitator", ("facilitator", "interpreter"))
    ('facilitator',)
    """
    if len(name) > _LONGEST:
        return ()
    names = tuple(known)
    same = _by_plain(names).get(_plain(name))
    if same:
        return tuple(sorted(same)[:MOST])
    letters = frozenset(name)
    alike = [other for other in names if _can_be_alike(letters, len(name), other)]
    return tuple(difflib.get_close_matches(name, alike, n=MOST, cutoff=ALIKE)) if alike else ()


def named_like(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give up to three known names for what people type who remember a part of one.

    >>> named_like("exchange", ("learning-exchange", "study-visit"))
    ('learning-exchange',)
    """
    names = tuple(known)
    part = _plain(name)
    return close_to(name, names) or tuple(
        sorted(other for other in names if len(part) >= _PART and part in _plain(other))[:MOST]
    )
