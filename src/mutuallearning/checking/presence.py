"""Whether a document says something about a part, decided to have none, or does not say."""

from __future__ import annotations

import functools
from typing import Literal

from mutuallearning.types.data import is_tuple
from mutuallearning.types.model import Model

Presence = Literal["said", "none", "not said"]


def presence(item: object, shape: str) -> Presence:
    """Look whether anything is said at a shape, in any item of the lists on the way."""
    return _presence(item, _steps(shape), 0)


@functools.lru_cache(maxsize=4096)
def _steps(shape: str) -> tuple[str, ...]:
    return tuple(shape.split("."))


def _presence(item: object, steps: tuple[str, ...], depth: int) -> Presence:
    value = getattr(item, steps[depth])
    if value is None:
        return "not said"
    if is_tuple(value):
        if not value:
            return "none"
        if depth + 1 == len(steps):
            return "said"
        found: Presence = "not said"
        for one in value:
            inner = _presence(one, steps, depth + 1)
            if inner == "said":
                return inner
            if inner == "none":
                found = inner
        return found
    # Objects are false where it was decided that there are none; to ask for their class takes longer.
    if not value and isinstance(value, Model):
        return "none"
    return "said" if depth + 1 == len(steps) else _presence(value, steps, depth + 1)
