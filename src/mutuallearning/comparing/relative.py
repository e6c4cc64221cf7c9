"""Paths as files name them that are to mean the same on every machine: from a folder, with slashes."""

from __future__ import annotations

import os
from pathlib import Path

NOWHERE = "document"
"""What a document is called that came from no file."""


def relative(path: str | None, folder: Path) -> str:
    """Write a path from a folder on, with slashes; what cannot be reached from there keeps its whole path.

    >>> relative("plans/a.yaml", Path()), relative("a.yaml", Path("plans")), relative(None, Path())
    ('plans/a.yaml', '../a.yaml', 'document')
    """
    if path is None:
        return NOWHERE
    try:
        # The folder by its real name, since there may be links on the way to it; the file by its own.
        real = Path(os.path.realpath(Path(path).parent)) / Path(path).name
        written = os.path.relpath(real, os.path.realpath(folder))
    except ValueError:  # another drive, or a name that no file can have
        written = path
    return os.fsencode(Path(written).as_posix()).decode("utf-8", "backslashreplace")
