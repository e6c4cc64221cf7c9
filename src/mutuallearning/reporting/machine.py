"""What the forms for machines have in common: paths, how loud a finding is told, what crashed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

import attrs

from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.findings.finding import Finding, Severity
from mutuallearning.findings.report import Report
from mutuallearning.reporting.not_judged import is_crashed
from mutuallearning.reporting.text import state_note

NOWHERE = "document"
"""What a document is called that came from no file."""


@attrs.frozen
class Crash:
    """A rule that crashed on a document, or the check of the document as a whole.

    Attributes:
        code: Code of the rule; none where all rules crashed.
        name: What crashed.
        because: How.
    """

    code: str | None
    name: str
    because: str

    def __str__(self) -> str:
        return f"{self.code} {self.name} crashed" if self.code else f"{self.name} crashed"


def portable(path: str | None) -> str:
    """Write a path as servers compare it: with slashes, and without a `./` before it.

    >>> portable("./plans//vienna.yaml"), portable(None)
    ('plans/vienna.yaml', 'document')
    """
    return PurePath(path).as_posix() if path else NOWHERE


def loudness(found: Finding) -> Severity:
    """Give the severity with which an open finding is told where there is no word for what only people can answer."""
    return found.severity if found.certainty != "ask" else "advice"


def sentences(said: str, remedy: str) -> str:
    """Put a remedy behind a headline, which has no full stop.

    >>> sentences("There is no owner", "Name one."), sentences("Did you mean topics?", "Mend it.")
    ('There is no owner. Name one.', 'Did you mean topics? Mend it.')
    """
    return f"{said}{'' if said.endswith(('.', '?', '!')) else '.'} {remedy}"


def told(found: Finding) -> str:
    """Tell a finding in sentences: what was found, why it is not open if it is not, and what to do about it."""
    return sentences(f"{found.message}{state_note(found)}", found.remedy)


def fails(found: Finding, gate: Severity | None) -> bool:
    """Tell whether a finding fails a run; a structural problem does unless findings never do."""
    return gate is not None and (found.family == STRUCTURAL or found.counts_at(gate))


def crashes(report: Report) -> Iterator[Crash]:
    """Name the rules that crashed; where the check as a whole did, that alone."""
    if is_crashed(report):
        yield Crash(None, "the check", report.verdicts[0].because or "")
        return
    for verdict in report.verdicts:
        if verdict.verdict == "errored":
            yield Crash(verdict.code, verdict.name, verdict.because or "")
