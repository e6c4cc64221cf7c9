"""The formats that the library knows: one TOML file each, found by scanning the folder."""

from __future__ import annotations

import functools

from mutuallearning.formatbook.book import ANY, Formatbook, builtin
from mutuallearning.formatbook.format import STAGES, Format
from mutuallearning.formatbook.profile import FormatProfile

__all__ = [
    "ANY",
    "DEFAULT_STAGE",
    "STAGES",
    "Format",
    "Formatbook",
    "builtin",
    "exempted",
    "find",
    "get",
    "profile",
    "slugs",
]

DEFAULT_STAGE = "draft"
"""The stage of a plan that does not say one."""


def slugs() -> tuple[str, ...]:
    """Name all formats, sorted."""
    return builtin().slugs()


def profile(slug: str) -> FormatProfile:
    """Read one profile of the library.

    Raises:
        UnknownNameError: If there is none of that name.
    """
    return builtin().profile(slug)


def get(slug: str) -> Format:
    """Give a format with all that it inherits.

    Raises:
        UnknownNameError: If there is none of that name.
    """
    return builtin().get(slug)


@functools.cache
def exempted() -> frozenset[str]:
    """Give the codes of all rules that some format exempts."""
    return builtin().exempted()


def find(slug: str | None) -> tuple[Format, bool]:
    """Give the format that a plan names, and whether the library knows it.

    A variant that is not known (`peer-review/mine`) counts as its parent; an own format (`x-…`), an unknown
    one and none at all count as `any`.
    """
    return builtin().find(slug)
