"""Counts over several reports, and the sentence that sums them up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.findings.finding import RANK, Severity
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import OUTCOMES
from mutuallearning.reporting.styled import Line, Piece, Style, line
from mutuallearning.wording import counted

_NOUNS: dict[Severity, tuple[str, str]] = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "advice": ("advice", "advice"),
}


@attrs.frozen
class RuleCount:
    """How often one rule found something."""

    code: str
    name: str
    severity: Severity
    count: int


@attrs.frozen(kw_only=True)
class Tally:
    """What came of all documents together; never summed up to a score.

    Attributes:
        documents: Documents that were to be checked.
        unreadable: Those of them that could not be read.
        blank: Those of them of which nothing could be judged, the unreadable ones among them. Their verdicts are
            not counted.
        judged: How often a rule came to a judgement.
        asked: How often a rule was asked.
        counts: Open findings by severity, others by state, and verdicts.
        rules: How often each rule has an open finding, by code and severity.
        skipped: Files in folders that are no documents.
        links: Folders in folders that are links, and were not followed.
        excluded: Files in folders that a configuration leaves out.
    """

    documents: int = 0
    unreadable: int = 0
    blank: int = 0
    judged: int = 0
    asked: int = 0
    counts: Mapping[str, int] = attrs.field(factory=dict[str, int], hash=False)
    rules: Mapping[tuple[str, Severity], RuleCount] = attrs.field(
        factory=dict[tuple[str, Severity], RuleCount], hash=False
    )
    skipped: int = 0
    links: int = 0
    excluded: int = 0

    def plus(self, report: Report) -> Tally:
        """Count one report more."""
        counts = dict(self.counts)
        blank = _is_blank(report)
        for key, count in report.counts.items():
            if blank and key in OUTCOMES:
                continue
            counts[key] = counts.get(key, 0) + count
        rules = dict(self.rules)
        for found in report.findings:
            if found.state == "open":
                before = rules.get((found.code, found.severity))
                count = before.count + 1 if before else 1
                row = RuleCount(found.code, found.name, found.severity, count)
                rules[found.code, found.severity] = row
        return attrs.evolve(
            self,
            documents=self.documents + 1,
            unreadable=self.unreadable + (report.state == "unreadable"),
            blank=self.blank + blank,
            judged=self.judged + (0 if blank else report.judged),
            asked=self.asked + (0 if blank else len(report.verdicts)),
            counts=counts,
            rules=rules,
        )

    def __str__(self) -> str:
        return "; ".join(filter(None, (self._found(), self._states(), self._verdicts(), self._passed_over())))

    def _found(self) -> str:
        subject = counted(self.documents, "document")
        if self.unreadable:
            subject += f", {self.unreadable} not read"
        found = ", ".join(
            counted(self.counts[level], *_NOUNS[level]) for level in _NOUNS if self.counts.get(level, 0)
        )
        if not found:
            whole = not self.unreadable and not self.counts.get("errored", 0)
            found = "no structural problem found" if whole else "nothing found in what could be checked"
        return f"{subject}: {found}"

    def _states(self) -> str:
        return ", ".join(
            f"{self.counts[state]} {state}" for state in ("waived", "baselined") if self.counts.get(state, 0)
        )

    def _verdicts(self) -> str:
        if self.documents == self.blank:
            return "nothing was judged"
        what = "rules judged" if self.documents == 1 else "judgements made"
        parts = [f"{self.judged} of {self.asked} {what}"]
        for key, words in (
            ("not_judged", "not judged"),
            ("not_applicable", "not applicable"),
            ("errored", "crashed"),
        ):
            if self.counts.get(key, 0):
                parts.append(f"{self.counts[key]} {words}")
        if self.blank > self.unreadable:
            blank = counted(self.blank - self.unreadable, "document")
            parts.append(f"{blank} of which nothing was judged")
        return ", ".join(parts)

    def _passed_over(self) -> str:
        parts: list[str] = []
        if self.skipped:
            parts.append(f"{counted(self.skipped, 'file')} skipped (no key mutuallearning)")
        if self.excluded:
            parts.append(f"{counted(self.excluded, 'file')} left out by a configuration")
        if self.links:
            parts.append(f"{counted(self.links, 'linked folder')} not followed")
        return ", ".join(parts)


def _is_blank(report: Report) -> bool:
    """Tell whether all that is known about a document is that it could not be understood."""
    if report.state == "unreadable":
        return True
    return (
        report.state == "partly_judged"
        and all(
            verdict.verdict == "not_judged" or verdict.code.startswith(STRUCTURAL)
            for verdict in report.verdicts
        )
        and not any(verdict.verdict == "met" for verdict in report.verdicts)
    )


def statistics(tally: Tally) -> Iterator[Line]:
    """List how often each rule found something, the most frequent first."""
    rows = sorted(tally.rules.values(), key=lambda row: (-row.count, -RANK[row.severity], row.code))
    for row in rows:
        yield line(f"{row.count:>6}  ", Piece(f"{row.severity:<7}", row.severity), f"  {row.code} {row.name}")


def last_line(tally: Tally) -> Line:
    """Sum up in one sentence."""
    style: Style = "heading"
    for level in reversed(_NOUNS):
        if tally.counts.get(level, 0):
            style = level
    return line(Piece(str(tally), style))
