"""Finds the files that are to be checked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from mutuallearning.cli.globs import expand, is_glob
from mutuallearning.errors import UsageError, reason_of
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.reading import DOCUMENTS

STDIN = "-"

_PASSED_OVER = frozenset({"node_modules", "__pycache__"})
"""Folders of tools that are not hidden and yet hold nobody's plans."""


@attrs.frozen
class Input:
    """Something to check.

    Attributes:
        path: Its name, as it is shown.
        named: Whether the user named it, so that it must be a document.
        refusal: Why it cannot be read, if that is known already.
    """

    path: str
    named: bool
    refusal: Refusal | None = None


@attrs.frozen
class Inputs:
    """All that is to check, each file once, under the shortest path that leads to it.

    Attributes:
        found: The files, those of a folder in the order of their names.
        links: Folders within folders that are links and were not followed.
    """

    found: tuple[Input, ...]
    links: int


def find(paths: Iterable[str]) -> Inputs:
    """Find what is to be checked: files, what is in folders, what matches globs, standard input.

    Raises:
        UsageError: If a glob matches nothing.
    """
    by_place: dict[str, Input] = {}
    links: set[str] = set()
    for path in paths:
        for one in _expanded(path, links):
            for it in _inputs(one, links):
                place = it.path if it.path == STDIN else os.path.realpath(it.path)
                by_place[place] = _united(by_place[place], it) if place in by_place else it
    return Inputs(tuple(by_place.values()), len(links))


def _united(one: Input, other: Input) -> Input:
    """Make one input of two that are the same file; a file that is found and also named must be read."""
    # The suffix says how a file is read, so a shorter path is no better with another one.
    shorter = len(other.path) < len(one.path) and _suffix(other.path) == _suffix(one.path)
    return attrs.evolve(other if shorter else one, named=one.named or other.named)


def _suffix(path: str) -> str:
    return Path(path).suffix.lower()


def _expanded(path: str, links: set[str]) -> list[str]:
    if path == STDIN or not is_glob(path):
        return [path]
    before = len(links)
    found = expand(path, links)
    if not found and len(links) > before:
        raise UsageError(f"{path} matches linked folders only, which are not followed; name one to check it")
    if not found:
        raise UsageError(f"nothing matches {path}")
    return found


def _inputs(path: str, links: set[str]) -> Iterator[Input]:
    # `Path("")` would be the current folder.
    if path != STDIN and path and os.path.isdir(path):  # noqa: PTH112 -- pathlib raises where a name is too long
        yield from _walk(path, links)
    else:
        yield Input(path, named=True)


def _walk(folder: str, links: set[str]) -> Iterator[Input]:
    """Search a folder. Links to folders are counted and not followed, so that no circle is endless."""
    unread: list[OSError] = []
    for base, folders, files in os.walk(folder, onerror=unread.append):
        kept: list[str] = []
        for name in sorted(folders):
            below = Path(base, name)
            if name.startswith(".") or name in _PASSED_OVER:
                continue
            if below.is_symlink():
                links.add(os.path.realpath(base) + os.sep + name)
            else:
                kept.append(name)
        folders[:] = kept
        for name in sorted(files):
            if name.lower().endswith(DOCUMENTS):
                yield Input(Path(base, name).as_posix(), named=False)
    for error in unread:
        path = Path(str(error.filename)).as_posix()
        yield Input(
            path, named=True, refusal=Refusal("not-readable", {"path": path, "reason": reason_of(error)})
        )
