"""Checks a file with a document on each line, in as many processes as asked for."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

from mutuallearning.bulk.line_ranges import SUFFIXES, LineRange, ranges_of
from mutuallearning.bulk.pool import in_order
from mutuallearning.bulk.work import Settings, check_piece
from mutuallearning.cli.examine import Examined, Examiner
from mutuallearning.cli.progress import Progress
from mutuallearning.errors import UsageError
from mutuallearning.findings.report import Report
from mutuallearning.reading.limits import DEFAULT


def is_lines(path: str) -> bool:
    """Tell whether a file has a document on each line, by its suffix."""
    return path.lower().endswith(SUFFIXES)


def check_lines_of(path: str, examiner: Examiner, jobs: int, *, plugins: bool) -> Iterator[Examined]:
    """Check the document on each line, in their order; each is as good as a file of its own.

    Raises:
        UsageError: If there are waivers in a file beside it: they are for documents with a file of their own.
    """
    if examiner.waivings:
        raise UsageError(
            f"{path} has a document on each line: waivers in a file of their own are not for it; "
            "write them into the documents"
        )
    settings = Settings.of(examiner.selection, examiner.as_of, DEFAULT, examiner.formats, plugins=plugins)
    progress = Progress(Path(path).stat().st_size)
    try:
        for piece, reports in in_order(functools.partial(_checked, settings=settings), ranges_of(path), jobs):
            yield from map(Examined, reports)
            progress.to(piece.end, progress.documents + len(reports))
    finally:
        progress.end()


def _checked(piece: LineRange, settings: Settings) -> tuple[LineRange, list[Report]]:
    return piece, check_piece(piece, settings)
