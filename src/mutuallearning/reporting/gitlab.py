"""Reports in the form that GitLab shows as code quality: one array over all documents.

Its fields are those of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from mutuallearning.findings.finding import Finding, Severity
from mutuallearning.findings.report import Report
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.machine import Crash, crashes, loudness, portable, told
from mutuallearning.reporting.run import Run

_SEVERITIES: dict[Severity, str] = {"error": "critical", "warning": "major", "advice": "minor"}

_LEAST = "info"
"""What is waived or known, and what only people can answer."""

_CRASHED = "blocker"


def write(reports: Iterable[Report], _run: Run) -> Iterator[str]:
    """Write all findings, and what crashed, into one array; GitLab takes only whole ones."""
    entries: list[dict[str, Any]] = []
    for report in reports:
        path = portable(report.path)
        seen: Counter[str] = Counter()
        for found in report.findings:
            # Two findings of one report may have one fingerprint, and GitLab shows but one of them.
            seen[found.fingerprint] += 1
            entries.append(_issue(path, found, seen[found.fingerprint]))
        entries += [_crashed(path, crash) for crash in crashes(report)]
    yield write_json(entries)


def _issue(path: str, found: Finding, number: int) -> dict[str, Any]:
    quiet = found.state != "open" or found.certainty == "ask"
    return _entry(
        path,
        found.line or 1,  # GitLab refuses an entry without a line
        check=f"{found.code} {found.name}",
        description=told(found),
        severity=_LEAST if quiet else _SEVERITIES[loudness(found)],
        mark=_mark(path, found.fingerprint, number),
    )


def _crashed(path: str, crash: Crash) -> dict[str, Any]:
    return _entry(
        path,
        1,
        check=f"{crash.code} {crash.name}" if crash.code else "check",
        description=f"{crash}: {crash.because}",
        severity=_CRASHED,
        mark=_mark(path, crash.code, "crashed"),
    )


def _entry(
    path: str, number: int, *, check: str, description: str, severity: str, mark: str
) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": check,
        "fingerprint": mark,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": number}},
    }


def _mark(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()[:32]
