"""What one process does at a time: it checks some documents, and gives the reports on them."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import attrs

from mutuallearning.bulk.line_ranges import LineRange
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking import document as documents
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import Selection
from mutuallearning.errors import reason_of
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.location import Location
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_text
from mutuallearning.spreadsheets.reading import read_path

Numbered: TypeAlias = tuple[int, bytes]
"""A line with its number in the file or stream."""


@attrs.frozen
class Settings:
    """How documents are checked: small, so that it can go along with every piece of work.

    Attributes:
        ruleset: Name of the ruleset, for the reports.
        codes: Codes of the rules that are asked.
        severities: Severities that differ from the rules' own, by code.
        as_of: The date on which documents are judged.
        limits: How large a document may be.
        formats: The formats that are known; those of the library when left out.
    """

    ruleset: str
    codes: tuple[str, ...]
    severities: tuple[tuple[str, Severity], ...]
    as_of: datetime.date | None = None
    limits: Limits = DEFAULT
    formats: Formatbook | None = attrs.field(default=None, eq=False)

    @classmethod
    def of(
        cls,
        selection: Selection,
        as_of: datetime.date | None = None,
        limits: Limits = DEFAULT,
        formats: Formatbook | None = None,
    ) -> Settings:
        """Note which rules were selected."""
        codes = tuple(rule.code for rule in selection.rules)
        return cls(selection.name, codes, tuple(selection.severity.items()), as_of, limits, formats)


@functools.lru_cache(maxsize=16)
def _selected(
    ruleset: str, codes: tuple[str, ...], severities: tuple[tuple[str, Severity], ...]
) -> tuple[Catalogue, Selection]:
    catalogue = catalogues.load()
    rules = tuple(catalogue.get(code) for code in codes)
    return catalogue, Selection(ruleset, rules, dict(severities))


@attrs.frozen
class Several:
    """Some documents that are checked together: paths of files, or documents themselves."""

    items: tuple[str | AnyDocument, ...]


@attrs.frozen
class Lines:
    """Some lines that are checked together."""

    items: tuple[Numbered, ...]
    path: str | None = None


Piece: TypeAlias = Several | Lines | LineRange


def check_piece(piece: Piece, settings: Settings) -> list[Report]:
    """Check all documents of a piece, in their order."""
    catalogue, chosen = _selected(settings.ruleset, settings.codes, settings.severities)
    if isinstance(piece, Several):
        return [_of_item(item, catalogue, chosen, settings) for item in piece.items]
    if isinstance(piece, Lines):
        return list(_of_lines(piece.items, piece.path, catalogue, chosen, settings))
    try:
        lines = list(piece.lines(settings.limits.json_bytes))
    except OSError as error:
        refusal = Refusal("not-readable", {"path": piece.path, "reason": reason_of(error)})
        return [_unread(refusal, catalogue, chosen, settings, piece.path)]
    return list(_of_lines(lines, piece.path, catalogue, chosen, settings))


def _of_item(item: str | AnyDocument, catalogue: Catalogue, chosen: Selection, settings: Settings) -> Report:
    if not isinstance(item, str):
        return check_document(item, catalogue, chosen, as_of=settings.as_of, formats=settings.formats)
    try:
        source = read_path(Path(item), settings.limits)
    except Refusal as refusal:
        return _unread(refusal, catalogue, chosen, settings, item)
    return documents.check_source(
        source, catalogue, chosen, as_of=settings.as_of, path=item, formats=settings.formats
    )


def _of_lines(
    lines: Iterable[Numbered], path: str | None, catalogue: Catalogue, chosen: Selection, settings: Settings
) -> Iterator[Report]:
    for number, line in lines:
        try:
            source = attrs.evolve(read_text(line, "json", settings.limits), first_line=number)
        except Refusal as refusal:
            report = _unread(_on_line(refusal, number), catalogue, chosen, settings, path)
        else:
            report = documents.check_source(
                source, catalogue, chosen, as_of=settings.as_of, path=path, formats=settings.formats
            )
        yield attrs.evolve(report, row=number)


def _unread(
    refusal: Refusal, catalogue: Catalogue, chosen: Selection, settings: Settings, path: str | None
) -> Report:
    found = (documents.refused(refusal, catalogue),)
    return documents.unread(found, catalogue, chosen, settings.as_of, path)


def _on_line(refusal: Refusal, number: int) -> Refusal:
    """Say where in the file it was met; what concerns the whole document stands at the start of its line."""
    place = refusal.location or Location(1, 1, 1, 1)
    params = dict(refusal.params)
    if "first_line" in params:
        params["first_line"] = number
    return Refusal(refusal.name, params, attrs.evolve(place, line=number, end_line=number))
