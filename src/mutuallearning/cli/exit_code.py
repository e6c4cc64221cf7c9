"""The exit code, worked out in one place: the worst over all documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.cli.exit_codes import CLEAN, CRASHED, FOUND, REFUSED
from mutuallearning.findings.finding import Finding, Severity
from mutuallearning.findings.report import Report

Gate = Severity | Literal["never"]
"""The severity from which an open finding makes the command fail."""


def exit_code(reports: Iterable[Report], gate: Gate) -> int:
    """Give the exit code for some reports: 4 if a rule crashed, 3 if a document was not read, 1 if something was found.

    Structural problems count as errors and cannot be waived. With the gate `never` findings do not count; what
    was not read and what crashed always does.
    """
    return max((_one(report, gate) for report in reports), default=CLEAN)


def _one(report: Report, gate: Gate) -> int:
    if any(verdict.verdict == "errored" for verdict in report.verdicts):
        return CRASHED
    if report.state == "unreadable":
        return REFUSED
    if gate != "never" and any(_counts(finding, gate) for finding in report.findings):
        return FOUND
    return CLEAN


def _counts(finding: Finding, gate: Severity) -> bool:
    return finding.family == STRUCTURAL or finding.counts_at(gate)
