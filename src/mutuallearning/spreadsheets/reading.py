"""Reads a document from a file or from bytes, be they a text or a workbook."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import PACKED, SUFFIXES, SourceText, Syntax, read_text, sniff
from mutuallearning.reading.source import read_path as read_text_path

SUFFIX: Final = ".xlsx"
"""How files with workbooks are named that are read."""

DOCUMENTS: Final = (*SUFFIXES, SUFFIX)
"""How files with one document each are named, in which folders are searched."""

_OTHER: Final = (".xlsm", ".xls", ".xlsb", ".xltx", ".ods")


def read_path(path: Path | str, limits: Limits = DEFAULT) -> SourceText:
    """Read a document from a file, be it a text or a workbook.

    Raises:
        Refusal: See `workbook.read_workbook` and, of a text, `reading.source.read_path`.
        MissingExtraError: See `workbook.read_workbook`.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix in _OTHER:
        raise Refusal("bad-workbook", {"problem": f"its name ends in {suffix}; save it as {SUFFIX}"})
    if suffix != SUFFIX:
        return read_text_path(path, limits)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return read_text_path(path, limits)  # which says what is wrong
        if status.st_size > limits.xlsx_bytes:  # before anything is read
            from mutuallearning.spreadsheets.archive import too_large  # noqa: PLC0415 -- not needed by texts

            raise too_large(status.st_size, limits)
        data = path.read_bytes()
    except (OSError, ValueError):
        return read_text_path(path, limits)  # as above
    return _read_workbook(data, limits)


def read_bytes(data: bytes, syntax: Syntax | None = None, limits: Limits = DEFAULT) -> SourceText:
    """Read a document from bytes, be they a text or a workbook.

    Args:
        data: The bytes.
        syntax: What a text is written in, where its name says it.
        limits: How large it may be.

    Raises:
        Refusal: See `read_path`.
        MissingExtraError: See `workbook.read_workbook`.
    """
    if data.startswith(PACKED):
        return _read_workbook(data, limits)
    return read_text(data, syntax or sniff(data), limits)


def _read_workbook(data: bytes, limits: Limits) -> SourceText:
    # What reads workbooks takes some time to load, and most documents are texts.
    from mutuallearning.spreadsheets.workbook import read_workbook  # noqa: PLC0415 -- see above

    return read_workbook(data, limits)
