"""Says in a few lines what was not judged in a document, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from mutuallearning.findings.report import Report
from mutuallearning.formatbook.catalogue import STAGES
from mutuallearning.reporting.styled import Line, line, wrapped

_SHOWN = 4
"""Reasons of one sort that are named before the rest is counted."""

_LATER = re.compile(r"(?P<part>.+) can be expected from the stage (?P<stage>\S+) on")
_BLOCKED = re.compile(r"blocked by (?P<part>.+)")
_COVERED = re.compile(r"this document does not cover (?P<part>.+)")
_LIMIT = re.compile(r"(?P<part>.+) depends on the format, which is not known")
_UNSAID = re.compile(r"(?:the plan does not say )?(?P<part>.+)")

# In the order in which they are shown; the last takes all others, as what a rule says to `find.unsaid`.
_SORTS = (
    (_BLOCKED, "held back by what could not be read"),
    (_COVERED, "this document does not cover it"),
    (_LIMIT, "it depends on the format, which is not known"),
    (re.compile(r"there is no date to judge at \(as_of\)"), "there is no date to judge at"),
    (_UNSAID, "the plan does not say it"),
)


@attrs.define
class _Group:
    """Rules that were not judged for one sort of reason, while they are gathered."""

    rules: int = 0
    parts: list[str] = attrs.field(factory=list[str])

    def add(self, part: str) -> None:
        self.rules += 1
        if part and part not in self.parts:
            self.parts.append(part)

    def __str__(self) -> str:
        more = len(self.parts) - _SHOWN
        shown = ", ".join(self.parts[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
        return f": {shown}" if shown else ""


def not_judged(report: Report) -> Iterator[Line]:
    """Group the verdicts of rules that were not judged by their reasons, and name those that crashed."""
    groups = {("not judged", reason): _Group() for _, reason in _SORTS}
    groups |= {("not judged yet", _from_stage(stage)): _Group() for stage in STAGES}
    for verdict in report.verdicts:
        if verdict.verdict == "not_judged":
            key, part = _reason(verdict.because or "the rule gives no reason")
            groups[key].add(part)
    for (label, reason), group in groups.items():
        if group.rules:
            rules = f"{group.rules} {'rule' if group.rules == 1 else 'rules'}"
            yield from wrapped(f"{label}: ", f"{rules} ({reason}{group})", indent=2, style="dim")
    for verdict in report.verdicts:
        if verdict.verdict == "errored":
            crash = f"{verdict.code} {verdict.name}, {verdict.because}"
            yield from wrapped("crashed: ", crash, indent=2, style="error")


def _from_stage(stage: str) -> str:
    return f"expected from the stage {stage} on"


def _reason(because: str) -> tuple[tuple[str, str], str]:
    later = _LATER.fullmatch(because)
    if later and later["stage"] in STAGES:
        return ("not judged yet", _from_stage(later["stage"])), later["part"]
    for pattern, reason in _SORTS:
        found = pattern.fullmatch(because)
        if found:
            return ("not judged", reason), found.groupdict().get("part", "")
    return ("not judged", _SORTS[-1][1]), because


def judged(report: Report) -> Line:
    """Say of a report without open findings that nothing was found, and by how many rules."""
    crashed = any(verdict.verdict == "errored" for verdict in report.verdicts)
    found = "nothing found in what could be checked" if crashed else "no structural problem found"
    return line(f"  {found}; {report.judged} of {len(report.verdicts)} rules judged")
