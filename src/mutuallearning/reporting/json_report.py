"""Reports as JSON: one bundle over all documents, or one line for each."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from mutuallearning.findings.report import Report
from mutuallearning.findings.wire import bundle, dump
from mutuallearning.reporting.run import Run

# What JSON need not escape and a terminal obeys or hides: controls, marks of direction, tags, halves of characters.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SPACE = frozenset("\n\t")
_COMMAND = re.compile(r"##(?=\[|vso\[)")


def write(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Write all reports as one bundle, which `schema report` describes."""
    kept = list(reports)
    skipped = run.tally().skipped
    yield write_json(report_data(kept, as_of=run.as_of, catalogue=run.catalogue.version, skipped=skipped))


def report_data(
    reports: Iterable[Report], *, as_of: datetime.date | None, catalogue: str, skipped: int = 0
) -> dict[str, Any]:
    """Put reports on several documents into the published form.

    Args:
        reports: The reports.
        as_of: The date on which the documents were judged.
        catalogue: Version of the catalogue of rules.
        skipped: Files in folders that were passed over because they are no documents.
    """
    data = bundle([report.to_document() for report in reports], as_of=as_of, catalogue=catalogue)
    data["summary"]["skipped"] = skipped
    return data


def line_data(report: Report) -> dict[str, Any]:
    """Put one report into the form of a line that can stand alone."""
    head = bundle([], as_of=report.as_of, catalogue=report.catalogue)
    return {key: head[key] for key in ("report_version", "tool", "as_of")} | report.to_document()


def write_json(data: object, indent: int | None = 2) -> str:
    r"""Write data as JSON text that is also safe to show; the same bytes for the same data.

    >>> write_json({"title": "a\x9b31m\u202e##[error]"}, None)
    '{"title": "a\\u009b31m\\u202e#\\u0023[error]"}\n'
    """
    text = dump(data, indent)
    # A line that can be printed as it is holds none of them, which is told faster than by looking at what it holds.
    if not text.isprintable():
        # By the few characters that there are, not by the length of the text.
        unseen = {char for char in set(text) - _SPACE if unicodedata.category(char) in _UNSEEN}
        text = text.translate({ord(char): json.dumps(char)[1:-1] for char in unseen})
    return _COMMAND.sub(r"#\\u0023", text) + "\n"
