"""Reports as JSON: one bundle over all documents, or one line for each."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Any

from mutuallearning.findings.report import Report
from mutuallearning.findings.wire import bundle, dump

# What JSON need not escape and a terminal obeys or hides: C1 controls, marks of direction, zero-width characters.
_UNSEEN = re.compile("[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_COMMAND = re.compile(r"##(?=\[|vso\[)")


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
    text = _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", dump(data, indent))
    return _COMMAND.sub(r"#\\u0023", text) + "\n"
