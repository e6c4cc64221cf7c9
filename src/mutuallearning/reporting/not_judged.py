"""Says in a few lines what was not judged in a document, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Verdict
from mutuallearning.reporting.styled import Line, line, wrapped

_SHOWN = 4
"""Parts of a plan that are named before the rest is counted."""

_LATER = re.compile(r"(?P<part>.+) can be expected from the stage (?P<stage>\S+) on")
_UNSAID = re.compile(r"the plan does not say (?P<part>.+)")


def not_judged(report: Report) -> Iterator[Line]:
    """Group the verdicts of rules that were not judged by their reasons, and name those that crashed."""
    groups: dict[tuple[str, str], list[str]] = {}
    counts: dict[tuple[str, str], int] = {}
    for verdict in report.verdicts:
        if verdict.verdict == "not_judged":
            key, part = _reason(verdict)
            parts = groups.setdefault(key, [])
            if part and part not in parts:
                parts.append(part)
            counts[key] = counts.get(key, 0) + 1
    for (label, reason), parts in groups.items():
        count = counts[label, reason]
        rules = f"{count} {'rule' if count == 1 else 'rules'}"
        yield from wrapped(f"{label}: ", f"{rules} ({reason}{_list(parts)})", indent=2, style="dim")
    for verdict in report.verdicts:
        if verdict.verdict == "errored":
            yield from wrapped("crashed: ", f"{verdict.code} {verdict.name}, {verdict.because}", indent=2, style="error")


def _reason(verdict: Verdict) -> tuple[tuple[str, str], str]:
    because = verdict.because or "no reason is given"
    later = _LATER.fullmatch(because)
    if later:
        return ("not judged yet", f"expected from the stage {later['stage']} on"), later["part"]
    unsaid = _UNSAID.fullmatch(because)
    if unsaid:
        return ("not judged", "the plan does not say it"), unsaid["part"]
    return ("not judged", because), ""


def _list(parts: list[str]) -> str:
    if not parts:
        return ""
    more = len(parts) - _SHOWN
    return f": {', '.join(parts[:_SHOWN])}" + (f" and {more} more" if more > 0 else "")


def judged(report: Report) -> Line:
    """Say of a report without open findings that nothing was found, and by how many rules."""
    crashed = any(verdict.verdict == "errored" for verdict in report.verdicts)
    found = "nothing found in what could be checked" if crashed else "no structural problem found"
    return line(f"  {found}; {report.judged} of {len(report.verdicts)} rules judged")
