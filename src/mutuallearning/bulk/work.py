"""What one process does at a time: it checks some documents, and gives the reports on them."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

import attrs

from mutuallearning import api
from mutuallearning.bulk.line_ranges import LineRange
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking import document as documents
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.selection import Selection
from mutuallearning.errors import reason_of
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.location import Location
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText, read_text
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
        plugins: Whether rules of installed plug-ins are there.
    """

    ruleset: str
    codes: tuple[str, ...]
    severities: tuple[tuple[str, Severity], ...]
    as_of: datetime.date | None = None
    limits: Limits = DEFAULT
    formats: Formatbook | None = attrs.field(default=None, eq=False)
    plugins: bool = True

    @classmethod
    def of(
        cls,
        selection: Selection,
        as_of: datetime.date | None = None,
        limits: Limits = DEFAULT,
        formats: Formatbook | None = None,
        *,
        plugins: bool = True,
    ) -> Settings:
        """Note which rules were selected."""
        codes = tuple(rule.code for rule in selection.rules)
        return cls(selection.name, codes, tuple(selection.severity.items()), as_of, limits, formats, plugins)

    @classmethod
    def chosen(
        cls,
        ruleset: str | Path | Ruleset | None = None,
        as_of: datetime.date | None = None,
        select: Iterable[str] | None = None,
        ignore: Iterable[str] | None = None,
        *,
        limits: Limits = DEFAULT,
        formats: Formatbook | None = None,
        plugins: bool = True,
    ) -> Settings:
        """Work out what the arguments of `check` mean.

        Raises:
            UnknownNameError: If a ruleset, rule, family or theme does not exist.
            RulesetError: If a file is no ruleset.
            UsageError: If what is given is no date.
        """
        _, selection = api.selection(ruleset, select=select, ignore=ignore, plugins=plugins)
        return cls.of(selection, api.day_of(as_of), limits, formats, plugins=plugins)


@functools.lru_cache(maxsize=16)
def _selected(
    ruleset: str,
    codes: tuple[str, ...],
    severities: tuple[tuple[str, Severity], ...],
    *,
    plugins: bool,
) -> tuple[Catalogue, Selection]:
    catalogue = catalogues.load(plugins=plugins)
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
    worker = Worker.of(settings)
    if isinstance(piece, Several):
        return [worker.of_item(item) for item in piece.items]
    if isinstance(piece, Lines):
        return [worker.of_text(line, piece.path, number) for number, line in piece.items]
    try:
        lines = list(piece.lines(settings.limits.json_bytes))
    except OSError as error:
        refusal = Refusal("not-readable", {"path": piece.path, "reason": reason_of(error)})
        return [worker.unread(refusal, piece.path)]
    return [worker.of_text(line, piece.path, number) for number, line in lines]


@attrs.frozen
class Worker:
    """The settings with the rules that they name: what checks one document after the other."""

    settings: Settings
    catalogue: Catalogue
    selection: Selection

    @classmethod
    def of(cls, settings: Settings) -> Worker:
        """Look the rules up, once for all that is checked with the same settings."""
        chosen = _selected(settings.ruleset, settings.codes, settings.severities, plugins=settings.plugins)
        return cls(settings, *chosen)

    def of_item(self, item: str | AnyDocument) -> Report:
        """Check a document, or the file at a path."""
        settings = self.settings
        if not isinstance(item, str):
            return check_document(
                item, self.catalogue, self.selection, as_of=settings.as_of, formats=settings.formats
            )
        try:
            source = read_path(Path(item), settings.limits)
        except Refusal as refusal:
            return self.unread(refusal, item)
        return self.of_source(source, item)

    def of_text(self, text: bytes, path: str | None = None, number: int | None = None) -> Report:
        """Check a text of JSON, which stands on a line of its own where there is a number."""
        try:
            source = read_text(text, "json", self.settings.limits)
        except Refusal as refusal:
            report = self.unread(refusal if number is None else _on_line(refusal, number), path)
        else:
            report = self.of_source(
                source if number is None else attrs.evolve(source, first_line=number), path
            )
        return attrs.evolve(report, row=number)

    def of_source(self, source: SourceText, path: str | None) -> Report:
        """Check what has been read."""
        settings = self.settings
        return documents.check_source(
            source, self.catalogue, self.selection, as_of=settings.as_of, path=path, formats=settings.formats
        )

    def unread(self, refusal: Refusal, path: str | None) -> Report:
        """Report on a document that the reader refused."""
        found = (documents.refused(refusal, self.catalogue),)
        return documents.unread(found, self.catalogue, self.selection, self.settings.as_of, path)


def _on_line(refusal: Refusal, number: int) -> Refusal:
    """Say where in the file it was met; what concerns the whole document stands at the start of its line."""
    place = refusal.location or Location(1, 1, 1, 1)
    params = dict(refusal.params)
    if "first_line" in params:
        params["first_line"] = number
    return Refusal(refusal.name, params, attrs.evolve(place, line=number, end_line=number))
