"""Whether a document says something about a part, decided to have none, or does not say."""

from __future__ import annotations

import functools
from typing import Any, Literal, cast

from mutuallearning.types.model import Model

Presence = Literal["said", "none", "not said"]


def presence(item: object, shape: str) -> Presence:
    """Look whether anything is said at a shape, in any item of the lists on the way."""
    return _presence(item, _steps(shape))


def known_presence(item: object, shape: str, said: dict[str, Presence]) -> Presence:
    """Look as `presence` does, unless it is known already; what is found out goes into `said`."""
    found = said.get(shape)
    if found is None:
        found = said[shape] = presence(item, shape)
    return found


@functools.lru_cache(maxsize=4096)
def _steps(shape: str) -> tuple[str, ...]:
    return tuple(shape.split("."))


def _presence(item: object, steps: tuple[str, ...], depth: int = 0) -> Presence:
    last = len(steps) - 1
    while True:
        value: Any = getattr(item, steps[depth])
        if value is None:
            return "not said"
        if value.__class__ is tuple:
            break
        # Objects are false where it was decided that there are none; to ask for their class takes longer.
        if not value and isinstance(value, Model):
            return "none"
        if depth == last:
            return "said"
        item = value
        depth += 1
    items = cast("tuple[object, ...]", value)
    if not items:
        return "none"
    return "said" if depth == last else _in_any(items, steps, depth + 1)


def _in_any(items: tuple[object, ...], steps: tuple[str, ...], depth: int) -> Presence:
    found: Presence = "not said"
    for one in items:
        inner = _presence(one, steps, depth)
        if inner == "said":
            return inner
        if inner == "none":
            found = inner
    return found
