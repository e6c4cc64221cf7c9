"""Where the parts of a migrated document stood before."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from mutuallearning.paths import parents


@attrs.frozen
class Origin:
    """The place that a part of a document comes from.

    Attributes:
        pointer: The place in the text as it was written.
        whole: The part was put there by a migration: everything below it, too, belongs to that one place.
    """

    pointer: str
    whole: bool = False


def original(pointer: str, origins: Mapping[str, Origin]) -> str:
    """Translate a pointer into the document as it was written.

    >>> original("/peers/0/role", {"/peers": Origin("/actors")})
    '/actors/0/role'
    """
    if not origins:
        return pointer
    for parent in parents(pointer):
        origin = origins.get(parent)
        if origin is not None:
            return origin.pointer if origin.whole else origin.pointer + pointer[len(parent) :]
    return pointer
