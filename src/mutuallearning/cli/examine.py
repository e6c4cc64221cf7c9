"""Checks one input, and keeps its lines for what is shown about it."""

from __future__ import annotations

import datetime
from pathlib import Path

import attrs

from mutuallearning.api import check_read
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.document import (
    DEFAULT_KIND,
    VERSION_KEY,
    misspelt_version_key,
    refused,
    unread,
)
from mutuallearning.checking.selection import Selection
from mutuallearning.cli.inputs import STDIN, Input
from mutuallearning.cli.mention import letters, limit_of, may_be_document, must_be_reported
from mutuallearning.cli.streams import read_input
from mutuallearning.configuring.waiving import Waiving
from mutuallearning.errors import UsageError
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Verdict
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.models.kinds import KINDS
from mutuallearning.reading.limits import DEFAULT
from mutuallearning.reading.lines import Lines
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText, Syntax, read_text
from mutuallearning.reporting.privacy import SourceLine, without_personal_keys, without_persons
from mutuallearning.spreadsheets.archive import mentions_plan
from mutuallearning.spreadsheets.reading import SUFFIX, read_bytes, read_path

_MOST = max(DEFAULT.yaml_bytes, DEFAULT.json_bytes) + 1
"""Bytes that are read of any file: one more than the reader takes, so that it sees when there is more."""


@attrs.frozen
class Examined:
    """What became of one input.

    Attributes:
        report: The report.
        line: Gives the lines of its text, where there is one.
        crash: What crashed outside of any rule, if something did.
        source: What was read, if it was.
    """

    report: Report
    line: SourceLine | None = None
    crash: Exception | None = None
    source: SourceText | None = None


@attrs.frozen(kw_only=True)
class Examiner:
    """Checks inputs, all with the same rules.

    Attributes:
        catalogue: All rules.
        selection: Those that are asked.
        as_of: The date on which documents are judged.
        stdin_name: What standard input is called.
        show_names: Whether lines of documents show what is about one person.
        formats: The formats that are known; those of the library when left out.
        waivings: The waivers that stand outside of the documents.
    """

    catalogue: Catalogue
    selection: Selection
    as_of: datetime.date
    stdin_name: str | None = None
    show_names: bool = False
    formats: Formatbook | None = None
    waivings: tuple[Waiving, ...] = ()

    def examine(self, it: Input) -> Examined | None:
        """Check an input; nothing comes of a file in a folder that is no document."""
        name = (self.stdin_name or "<stdin>") if it.path == STDIN else it.path
        try:
            return self._examine(it, name)
        except UsageError:  # nothing comes from standard input: that is no fault of a document
            raise
        except Exception as crash:  # noqa: BLE001 -- one document must not keep the others from being checked
            return Examined(self._crashed(name, crash), None, crash)

    def _examine(self, it: Input, name: str) -> Examined | None:
        if it.refusal is None and not it.named and it.path != STDIN:
            return self._found(it, name)
        data = b""
        try:
            if it.refusal is not None:
                raise it.refusal
            if it.path == STDIN:
                data = read_input(_MOST)
                source = read_bytes(data, _syntax(name))
            else:
                source = read_path(it.path)
        except Refusal as refusal:
            return self._refused(refusal, it, name, data)
        return self._checked(source, name)

    def _found(self, it: Input, name: str) -> Examined | None:
        """Check a file of a folder; nothing comes of one that is no document, or of one that cannot be one."""
        if name.lower().endswith(SUFFIX):
            return self._found_workbook(it, name)
        syntax = _syntax(name) or "yaml"  # folders are searched for files with a suffix that says it
        try:
            data = _start_of(it.path, limit_of(syntax) + 1)
        except Refusal as refusal:
            return self._refused(refusal, it, name, b"")
        text = letters(data, syntax)
        if not may_be_document(text):
            return None
        try:
            source = read_text(data, syntax)
        except Refusal as refusal:
            if not must_be_reported(refusal, text, syntax):
                return None
            return self._refused(refusal, it, name, data)
        if VERSION_KEY not in source.value and misspelt_version_key(source.value) is None:
            return None
        return self._checked(source, name)

    def _found_workbook(self, it: Input, name: str) -> Examined | None:
        try:
            data = _start_of(it.path, DEFAULT.xlsx_bytes + 1)
            if not mentions_plan(data, DEFAULT):
                return None
            source = read_bytes(data)
        except Refusal as refusal:
            return self._refused(refusal, it, name, b"")
        return self._checked(source, name)

    def _checked(self, source: SourceText, name: str) -> Examined:
        report = check_read(
            source, self.catalogue, self.selection, as_of=self.as_of, path=name, formats=self.formats
        )
        for waiving in self.waivings:
            report = waiving.apply(report, source.value)
        return Examined(report, self._line(source), source=source)

    def _line(self, source: SourceText) -> SourceLine:
        if self.show_names:
            return source.line
        model = KINDS.get(str(source.value.get("kind")), DEFAULT_KIND)
        return without_persons(source.line, source.value, model)

    def _refused(self, refusal: Refusal, it: Input, name: str, data: bytes) -> Examined:
        report = unread((refused(refusal, self.catalogue),), self.catalogue, self.selection, self.as_of, name)
        if refusal.location is None or refusal.location.cell is not None:
            return Examined(report)
        if not data and it.path != STDIN:
            data = _start_of(it.path, _MOST)
        line = Lines(data.decode("utf-8-sig", "replace")).line
        return Examined(report, line if self.show_names else without_personal_keys(line, DEFAULT_KIND))

    def _crashed(self, name: str, crash: Exception) -> Report:
        """Report that nothing is known about a document because the check itself crashed."""
        because = f"the check raised {type(crash).__name__}"
        return Report(
            path=name,
            ruleset=self.selection.name,
            catalogue=self.catalogue.version,
            as_of=self.as_of,
            state="partly_judged",  # unreadable is only what the reader refused
            verdicts=tuple(
                Verdict(rule.code, rule.name, rule.principle, "errored", because)
                for rule in self.selection.rules
            ),
        )


def _start_of(path: str, most: int) -> bytes:
    """Read a file, no further than a number of bytes.

    Raises:
        Refusal: If it cannot be read.
    """
    file = Path(path)
    try:
        if not file.exists():
            raise Refusal("missing-file", {"path": path})
        if not file.is_file():
            return b""  # a pipe or a device is no document, and reading it may never end
        with file.open("rb") as stream:
            return stream.read(most)
    except OSError as error:
        raise Refusal(
            "not-readable", {"path": path, "reason": error.strerror or "no reason is given"}
        ) from None


def _syntax(name: str) -> Syntax | None:
    lower = name.lower()
    if lower.endswith(".json"):
        return "json"
    return "yaml" if lower.endswith((".yaml", ".yml")) else None
