"""What was found out about one document."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal, get_args

import attrs

from mutuallearning.errors import MutualLearningError, UnknownNameError
from mutuallearning.findings.finding import RANK, Finding, Principle, Severity
from mutuallearning.findings.notebook import table
from mutuallearning.findings.published import Published
from mutuallearning.findings.verdict import OUTCOMES, Outcome, Verdict
from mutuallearning.findings.wire import bundle, dump, plain
from mutuallearning.suggestions import close_to
from mutuallearning.visible import safe

DocumentState = Literal["judged", "partly_judged", "unreadable"]


def _counted(items: tuple[object, ...]) -> str:
    return f"<{len(items)}>"


@attrs.frozen(kw_only=True)
class Report(Published):
    """Everything that was found out about one document, and what was not."""

    path: str | None = None
    row: int | None = None
    kind: str | None = None
    id: str | None = None
    title: str | None = None
    format: str | None = None
    stage: str | None = None
    ruleset: str = "default"
    catalogue: str
    as_of: datetime.date | None = None
    state: DocumentState
    findings: tuple[Finding, ...] = attrs.field(default=(), repr=_counted)
    verdicts: tuple[Verdict, ...] = attrs.field(default=(), repr=_counted)

    def __str__(self) -> str:
        counts = self.counts
        found = ", ".join(
            f"{counts[key]} {key}{'s' if counts[key] > 1 and key != 'advice' else ''}"
            for key in get_args(Severity)
            if counts[key]
        )
        subject = safe(self.path or self.title or self.id or "document", 200)
        judged = f"{self.judged} of {len(self.verdicts)} rules judged"
        return f"{subject}: {found or 'no structural problem found'}; {judged}"

    def _repr_html_(self) -> str:
        """Show the report in a notebook: one sentence and a table of the findings."""
        return table(str(self), self.findings)

    @property
    def counts(self) -> Mapping[str, int]:
        """Count the open findings by severity, the waived and baselined ones, and the verdicts."""
        counts: Counter[str] = Counter()
        for finding in self.findings:
            counts[finding.severity if finding.state == "open" else finding.state] += 1
        for verdict in self.verdicts:
            counts["waived_rules" if verdict.verdict == "waived" else verdict.verdict] += 1
        return counts

    @property
    def judged(self) -> int:
        """Count the rules that came to a judgement about this document."""
        return sum(verdict.verdict in {"met", "not_met", "waived"} for verdict in self.verdicts)

    @property
    def principles(self) -> dict[Principle, dict[Outcome, int]]:
        """Count the verdicts under each principle; never summed up to a score."""
        table: dict[Principle, dict[Outcome, int]] = {
            name: dict.fromkeys(OUTCOMES, 0) for name in get_args(Principle)
        }
        for verdict in self.verdicts:
            if verdict.principle is not None:
                table[verdict.principle][verdict.verdict] += 1
        return table

    def ok(self, gate: Severity = "error") -> bool:
        """Tell whether the document was read, no rule crashed and no open finding is at the gate or over it.

        A question that only people can answer (certainty `ask`) is no finding of a fault, and never stands in the way.

        Raises:
            UnknownNameError: If the gate is no severity.
        """
        if gate not in RANK:
            raise UnknownNameError("severity", str(gate), close_to(str(gate), RANK))
        if self.state == "unreadable" or any(verdict.verdict == "errored" for verdict in self.verdicts):
            return False
        return not any(finding.counts_at(gate) for finding in self.findings)

    def raise_for(self, gate: Severity = "error") -> None:
        """Raise if the report is not `ok` at this gate.

        Raises:
            FindingsError: With this report.
        """
        if not self.ok(gate):
            raise FindingsError(self, gate)

    def to_records(self) -> list[dict[str, Any]]:
        """Give the findings as flat rows with stable columns, for a table or a data frame."""
        return [{"path": self.path, **finding.to_record()} for finding in self.findings]

    def to_document(self) -> dict[str, Any]:
        """Give this report as its entry among the `documents` of the published form."""
        entry: dict[str, Any] = plain(self)
        del entry["as_of"], entry["catalogue"]
        return {**entry, "principles": self.principles}

    def to_data(self) -> dict[str, Any]:
        """Give the whole report as JSON-ready data: the published form, with this one document."""
        return bundle([self.to_document()], as_of=self.as_of, catalogue=self.catalogue)

    def to_json(self, indent: int | None = 2) -> str:
        """Write the whole report as JSON text in the published form, with this one document."""
        return dump(self.to_data(), indent)


class FindingsError(MutualLearningError):
    """A report has open findings at the gate, or could not judge.

    Attributes:
        report: The report.
        gate: The severity from which findings count.
    """

    def __init__(self, report: Report, gate: Severity) -> None:
        super().__init__(report, gate)
        self.report = report
        self.gate: Severity = gate

    def __str__(self) -> str:
        lines = [str(self.report)]
        lines += [f"  {finding}" for finding in self.report.findings if finding.counts_at(self.gate)]
        return "\n".join(lines)
