"""Did you mean: names that exist and look like one that does not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

MOST = 3
"""Suggestions that are worth reading."""


def _plain(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "").replace(" ", "")


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
    same = tuple(other for other in names if _plain(other) == _plain(name))
    if same:
        return same[:MOST]
    return tuple(difflib.get_close_matches(name, names, n=MOST, cutoff=0.75))
