"""Finds the plans of a folder, for tests of those who keep plans: one test for each plan.

A test of a plan needs nothing else: `report.raise_for` raises what pytest shows, with every finding at the gate.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mutuallearning.checking.document import VERSION_KEY, misspelt_version_key
from mutuallearning.errors import UsageError, reason_of
from mutuallearning.reading.limits import DEFAULT
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SUFFIXES, read_path

_PASSED_OVER: Final = frozenset({"node_modules", "__pycache__"})
_KEY: Final = re.compile(rb"""^[{ \t]*["']?%b["']?\s*:""" % VERSION_KEY.encode(), re.MULTILINE)


def plan_files(folder: str | Path) -> list[Path]:
    """List the documents in a folder and those below it, sorted: files YAML and JSON with the key `mutuallearning`.

    A file with that key that cannot be read is among them, so that a test of it fails. Hidden folders and linked
    folders are passed over.

    Args:
        folder: The folder; a relative one starts at the current folder.

    Raises:
        UsageError: If there is no such folder, or no document in it. A test that runs for no plan would say nothing.
    """
    found = [path for path in _files(Path(folder)) if _is_document(path)]
    if not found:
        raise UsageError(f"there is no document in {folder}: no YAML or JSON file with the key {VERSION_KEY}")
    return found


def _files(folder: Path) -> Iterator[Path]:
    for base, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        yield from (Path(base, name) for name in sorted(names) if name.lower().endswith(tuple(SUFFIXES)))


def _refuse(error: OSError) -> None:
    raise UsageError(f"the folder {error.filename} cannot be read: {reason_of(error)}") from error


def _is_document(path: Path) -> bool:
    try:
        value = read_path(path).value
    except Refusal:
        return _mentions_key(path)
    return VERSION_KEY in value or misspelt_version_key(value) is not None


def _mentions_key(path: Path) -> bool:
    """Tell whether a file that is refused was meant as a document; one that nobody may open was, to be safe."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return _KEY.search(stream.read(DEFAULT.json_bytes)) is not None
    except OSError:
        return True
