"""Whether a document says something about a part, decided to have none, or does not say."""

from __future__ import annotations

from typing import Literal

from mutuallearning.types.data import is_tuple
from mutuallearning.types.model import Model

Presence = Literal["said", "none", "not said"]


def presence(item: object, shape: str) -> Presence:
    """Look whether anything is said at a shape, in any item of the lists on the way."""
    head, _, rest = shape.partition(".")
    value = getattr(item, head)
    if value is None:
        return "not said"
    if isinstance(value, Model) and value.is_decided_none:
        return "none"
    if is_tuple(value):
        if not value:
            return "none"
        if not rest:
            return "said"
        found = {presence(one, rest) for one in value}
        return "said" if "said" in found else "none" if "none" in found else "not said"
    return presence(value, rest) if rest else "said"
