"""Reports as lines of JSON: one for each document, as soon as it has been checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mutuallearning.findings.report import Report
from mutuallearning.reporting.json_report import line_data, write_json
from mutuallearning.reporting.run import Run


def write(reports: Iterable[Report], _run: Run) -> Iterator[str]:
    """Write reports as lines that can each stand alone; `schema report-line` describes them."""
    for report in reports:
        yield write_json(line_data(report), None)
