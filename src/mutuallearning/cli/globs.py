"""Expands globs without following links to folders, so that no circle is endless and no file is met twice."""

from __future__ import annotations

import fnmatch
import glob
import os
from collections.abc import Iterator
from pathlib import Path

EVERYWHERE = "**"
"""The step that stands for any number of folders."""


def is_glob(path: str) -> bool:
    """Tell whether a path is a pattern, and not the name of something that is there."""
    return glob.has_magic(path) and not os.path.lexists(path)


def expand(pattern: str, links: set[str]) -> list[str]:
    """List what matches a pattern, in the order of names; hidden things only where the pattern says so.

    A step without wildcards may be a link to a folder, since the user names it. What a wildcard meets is not
    followed: such a link is put into `links`. A folder that cannot be listed is given itself, to be reported.
    """
    anchor = Path(pattern).anchor
    steps = [step for step in pattern.removeprefix(anchor).replace(os.sep, "/").split("/") if step != "."]
    found: set[str] = set()
    todo = [(anchor, _without_repeats(steps))]
    # With several `**` there are many ways to one place, and each would lead to many more.
    seen: set[tuple[str, tuple[str, ...]]] = set()
    while todo:
        base, left = todo.pop()
        if (base, left) in seen:
            continue
        seen.add((base, left))
        if not left:
            found.add(base or ".")
        elif not glob.has_magic(left[0]):
            path = os.path.join(base, left[0])  # noqa: PTH118 -- pathlib would drop what is meant to stay
            if os.path.lexists(path):
                todo.append((path, left[1:]))
        else:
            try:
                todo += _matches(base, left, links)
            except NotADirectoryError:
                continue
            except OSError:
                found.add(base or ".")
    return sorted(path for path in found if not pattern.endswith("/") or Path(path).is_dir())


def _without_repeats(steps: list[str]) -> tuple[str, ...]:
    """Drop empty steps, and those that say `**` once more."""
    kept = [step for step in steps if step]
    before = ["", *kept]
    return tuple(step for step, last in zip(kept, before, strict=False) if not step == last == EVERYWHERE)


def _matches(base: str, left: tuple[str, ...], links: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Take one step with a wildcard: give the places that it leads to, each with the steps that are left."""
    step, *rest = left
    if step == EVERYWHERE:
        yield base, tuple(rest)
    with os.scandir(base or ".") as entries:
        for entry in entries:
            if not _fits(entry.name, step):
                continue
            path = os.path.join(base, entry.name)  # noqa: PTH118 -- an empty base adds nothing
            if entry.is_symlink() and entry.is_dir():
                links.add(os.path.join(os.path.realpath(base), entry.name))  # noqa: PTH118 -- as above
            elif step == EVERYWHERE and entry.is_dir():
                yield path, left
            elif not rest or entry.is_dir():
                yield path, tuple(rest)


def _fits(name: str, step: str) -> bool:
    if name.startswith(".") and not step.startswith("."):
        return False
    return step == EVERYWHERE or fnmatch.fnmatch(name, step)
