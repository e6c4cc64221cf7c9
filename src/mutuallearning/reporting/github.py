"""Reports as commands of GitHub's workflows: annotations on the lines of a plan, and a log for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mutuallearning.findings.finding import Finding, Severity
from mutuallearning.findings.report import Report
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.machine import crashes, loudness, portable
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.styled import Line, line, plain
from mutuallearning.reporting.tally import last_line
from mutuallearning.reporting.text import place, state_note

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}

# As the runner undoes it: https://github.com/actions/toolkit, packages/core/src/command.ts.
_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def command(name: str, properties: dict[str, str | int | None], message: str) -> str:
    r"""Write a workflow command in one line; what has no value is left out.

    >>> command("error", {"file": "a,b.yaml", "line": 3, "col": None}, "100%\nsure")
    '::error file=a%2Cb.yaml,line=3::100%25%0Asure\n'
    """
    said = ",".join(
        f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items() if value is not None
    )
    return f"::{name}{' ' if said else ''}{said}::{message.translate(_DATA)}\n"


def write(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Write an annotation for each open finding; what is waived and the sum stand in the log as plain lines."""
    for report in reports:
        path = visible(portable(report.path))
        for found in report.findings:
            yield _annotation(path, found) if found.state == "open" else plain([_set_aside(path, found)])
        for crash in crashes(report):
            yield command("error", {"file": path, "title": visible(str(crash))}, visible(crash.because))
    yield plain([last_line(run.tally())])


def _annotation(path: str, found: Finding) -> str:
    # GitHub takes columns only where an annotation stands on one line, and shows others under their last line: what
    # is about a whole plan would stand under its end.
    cell = f"{found.cell}: " if found.cell is not None else ""  # an annotation shows lines only
    one_line = found.end_line in (None, found.line)
    properties: dict[str, str | int | None] = {
        "file": path,
        "line": found.line,
        "endLine": found.end_line if one_line else None,
        "col": found.column if one_line else None,
        "endColumn": found.end_column if one_line else None,
        "title": visible(f"{found.name} ({found.code})"),
    }
    return command(
        _COMMANDS[loudness(found)],
        properties,
        f"{cell}{visible(found.message)}\n{visible(found.remedy)}",
    )


def _set_aside(path: str, found: Finding) -> Line:
    return line(
        f"{place(path, found.line, found.column, found.cell)}: {found.severity} {found.code} {found.name}: "
        f"{found.message}{state_note(found)}"
    )
