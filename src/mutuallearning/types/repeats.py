"""Keys that come again where each may stand once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable


def first_repeat(keys: Iterable[Hashable]) -> tuple[int, int] | None:
    """Find the first key that stood there before: its position, and where it stood first.

    >>> first_repeat(["a", None, "b", None, "a"]), first_repeat(["a", "b"])
    ((4, 0), None)

    Args:
        keys: The keys; None stands for an object without one, and never comes again.
    """
    seen: dict[Hashable, int] = {}
    for position, key in enumerate(keys):
        if key is None:
            continue
        if key in seen:
            return position, seen[key]
        seen[key] = position
    return None
