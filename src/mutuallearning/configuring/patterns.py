"""Patterns of paths, such as `plans/**/*.yaml`: the same on every machine, in time linear in each step of a path."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Annotated

from pydantic import AfterValidator

from mutuallearning.types.faults import malformed
from mutuallearning.types.text import Text

ANY = "**"
"""The step that stands for any number of folders."""

_EXPECTED = "a path or pattern below the folder of the file, with slashes, such as plans/**"


def _below(pattern: str) -> str:
    steps = pattern.split("/")
    if "\\" in pattern or ":" in steps[0] or not steps[0] or ".." in steps:
        raise malformed(_EXPECTED, pattern)
    return pattern


Pattern = Annotated[Text, AfterValidator(_below)]
"""A pattern of paths. `*` and `?` stay within a name, `**` is any number of folders.

Without a slash inside it is a name at any depth. What matches a folder matches all that is in it.
"""


def matches(pattern: str, path: str) -> bool:
    """Tell whether a pattern is for a path, or for a folder that it is in.

    >>> matches("plans/**/*.yaml", "plans/2026/vienna.yaml"), matches("drafts", "plans/drafts/a.yaml")
    (True, True)
    >>> matches("plans/*.yaml", "plans/2026/vienna.yaml"), matches("plans", "../plans/a.yaml")
    (False, False)
    """
    steps = [step for step in pattern.split("/") if step not in ("", ".")]
    names = path.split("/")
    if ".." in names or not steps:
        return False
    if len(steps) == 1 and not pattern.startswith("./"):
        steps = [ANY, *steps]
    # The places in the path that the pattern can have come to, one step after the other.
    places: set[int] = {0}
    for step in steps:
        if step == ANY:
            places = set(range(min(places, default=len(names) + 1), len(names) + 1))
        else:
            places = {place + 1 for place in places if place < len(names) and fnmatchcase(names[place], step)}
    return bool(places)
