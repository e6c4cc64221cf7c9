"""Checks many documents as a stream: reports in order, memory that does not grow, one process or several."""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from mutuallearning.bulk.line_ranges import PIECE, SUFFIXES, ranges_of
from mutuallearning.bulk.pool import in_order
from mutuallearning.bulk.work import Lines, Numbered, Piece, Settings, Several, check_piece
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.errors import UsageError
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.limits import DEFAULT, Limits

Source: TypeAlias = str | Path | AnyDocument

CHUNK = 50
"""Documents that one process checks at a time, where they are files or lines of a stream."""


def check_many(  # noqa: PLR0913 -- the names are those of `check`, and how the work is spread
    sources: Iterable[Source] | str | Path,
    ruleset: str | Path | Ruleset | None = None,
    as_of: datetime.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    workers: int = 1,
    chunk: int | None = None,
    limits: Limits = DEFAULT,
    formats: Formatbook | None = None,
    plugins: bool = True,
) -> Iterator[Report]:
    """Check many documents; yields a report for each, in their order, and keeps none.

    What is wrong with one of them never stops the others: it is told in its report, as `check_file` does.

    Args:
        sources: Documents, paths of files with one each, or paths of files `.ndjson` or `.jsonl` with one on each
            line; of these, `Report.row` is the number of the line.
        ruleset: Name or path of a ruleset, or a ruleset; `default` when left out.
        as_of: The date on which they are judged; without one, rules that need a date are not judged.
        select: Codes, names, families or themes of the rules to ask; all stable rules when left out.
        ignore: Codes, names, families or themes of rules not to ask.
        workers: How many processes. With more than one, a script must be importable without starting again:
            begin it with `if __name__ == "__main__":`.
        chunk: Documents that a process checks at a time; of files with lines, bytes. More is faster, fewer come
            sooner.
        limits: How large a document may be.
        formats: The formats that are known; those of the library when left out.
        plugins: Whether rules of installed plug-ins are there; without, none of their code runs.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
        UsageError: If a source is none, or there are fewer than one worker.
        WorkerDiedError: If a process ended all of a sudden.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> plans = (ActivityPlan(title=f"Visit {number}") for number in range(3))
    >>> [report.title for report in check_many(plans)]
    ['Visit 0', 'Visit 1', 'Visit 2']
    """
    settings = Settings.chosen(
        ruleset, as_of, select, ignore, limits=limits, formats=formats, plugins=plugins
    )
    _positive(workers, "workers")
    if isinstance(sources, str | Path):
        sources = (sources,)
    pieces = _pieces(sources, None if chunk is None else _positive(chunk, "chunk"))
    return _flat(in_order(functools.partial(check_piece, settings=settings), pieces, workers))


def check_lines(  # noqa: PLR0913 -- the names are those of `check`, and where the lines come from
    lines: Iterable[bytes | str],
    ruleset: str | Path | Ruleset | None = None,
    as_of: datetime.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    first: int = 1,
    path: str | None = None,
    limits: Limits = DEFAULT,
    formats: Formatbook | None = None,
    plugins: bool = True,
) -> Iterator[Report]:
    """Check lines with a JSON document on each, as they come; yields a report for each that is not blank.

    A pure function of the lines, for those who spread them over machines with tools of their own.

    Args:
        lines: The lines, with or without their ends.
        ruleset: Name or path of a ruleset, or a ruleset; `default` when left out.
        as_of: The date on which they are judged; without one, rules that need a date are not judged.
        select: Codes, names, families or themes of the rules to ask; all stable rules when left out.
        ignore: Codes, names, families or themes of rules not to ask.
        first: Number of the first line.
        path: Name of where the lines come from, for the reports.
        limits: How large a document may be.
        formats: The formats that are known; those of the library when left out.
        plugins: Whether rules of installed plug-ins are there; without, none of their code runs.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.

    >>> lines = ['{"mutuallearning": 1, "kind": "activity-plan"}', "?"]
    >>> [(report.row, report.state) for report in check_lines(lines)]
    [(1, 'judged'), (2, 'unreadable')]
    """
    settings = Settings.chosen(
        ruleset, as_of, select, ignore, limits=limits, formats=formats, plugins=plugins
    )
    return _flat(check_piece(Lines((one,), path), settings) for one in _numbered(lines, first))


def _positive(value: int, name: str) -> int:
    if value < 1:
        raise UsageError(f"{name} is a number from 1 on, not {value}")
    return value


def _flat(several: Iterable[list[Report]]) -> Iterator[Report]:
    return itertools.chain.from_iterable(several)


def _numbered(lines: Iterable[bytes | str], first: int) -> Iterator[Numbered]:
    for number, line in enumerate(lines, first):
        if line.strip():
            text = line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
            yield number, text.rstrip(b"\r\n")


def _pieces(sources: Iterable[Source], chunk: int | None) -> Iterator[Piece]:
    """Put what is small together, and cut what is large."""
    several: list[str | AnyDocument] = []
    for source in sources:
        if isinstance(source, str | Path) and Path(source).suffix.lower() in SUFFIXES:
            if several:
                yield Several(tuple(several))
                several = []
            yield from _ranges(str(source), chunk)
            continue
        several.append(_one(source))
        if len(several) == (chunk or CHUNK):
            yield Several(tuple(several))
            several = []
    if several:
        yield Several(tuple(several))


def _ranges(path: str, chunk: int | None) -> Iterator[Piece]:
    try:
        yield from ranges_of(path, chunk or PIECE)
    except OSError:
        # Reading it as one document gives the report that says why it cannot be read.
        yield Several((path,))


def _one(source: object) -> str | AnyDocument:
    if isinstance(source, str | Path):
        return str(source)
    if isinstance(source, AnyDocument):
        return source
    raise UsageError(
        f"check_many takes paths and documents, not a {type(source).__name__}; check_lines takes lines of JSON"
    )
