"""One thing that a rule found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import attrs

from mutuallearning.findings.published import Published
from mutuallearning.sources import Source, Waiver

Severity = Literal["error", "warning", "advice"]
"""How bad: the plan contradicts itself or a hard requirement; it should be mended; it could be better."""

Certainty = Literal["certain", "heuristic", "ask"]
"""How sure: certain; may be wrong; only people can judge."""

Principle = Literal["curiosity", "empathy", "transparency"]

State = Literal["open", "waived", "baselined"]

ParamValue = str | int | float | bool | tuple[str, ...] | None

RANK: dict[Severity, int] = {"advice": 0, "warning": 1, "error": 2}
"""Severities as numbers, worst highest."""


@attrs.frozen
class Entity(Published):
    """The object that a finding is about, as its author would name it."""

    kind: str
    id: str | None = None
    title: str | None = None


@attrs.frozen
class Related(Published):
    """Another place that belongs to a finding."""

    pointer: str
    note: str
    line: int | None = None
    column: int | None = None
    cell: str | None = None


@attrs.frozen(kw_only=True)
class Finding(Published):
    """What a rule found, how bad it is, how sure the rule is, where it stands and what to do about it."""

    code: str
    name: str
    severity: Severity
    certainty: Certainty
    principle: Principle | None
    family: str
    theme: str
    message: str
    remedy: str
    params: dict[str, ParamValue] = attrs.field(hash=False)
    pointer: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    cell: str | None = None
    entity: Entity
    related: tuple[Related, ...] = ()
    state: State = "open"
    waiver: Waiver | None = None
    sources: tuple[Source, ...] = ()
    doc_url: str
    fingerprint: str

    def __str__(self) -> str:
        place = f"{self.line}:{self.column}: " if self.line is not None else ""
        if self.cell is not None:
            place = f"[{self.cell}] "
        return f"{place}{self.severity} {self.code} {self.name}: {self.message}"

    def counts_at(self, gate: Severity) -> bool:
        """Tell whether it is open and at the gate or over it; a question that only people can answer never counts."""
        return self.state == "open" and self.certainty != "ask" and RANK[self.severity] >= RANK[gate]

    def to_record(self) -> dict[str, Any]:
        """Give the finding as one flat row with stable columns, for a table or a data frame."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "certainty": self.certainty,
            "principle": self.principle,
            "family": self.family,
            "theme": self.theme,
            "state": self.state,
            "message": self.message,
            "remedy": self.remedy,
            "pointer": self.pointer,
            "line": self.line,
            "column": self.column,
            "cell": self.cell,
            "entity_kind": self.entity.kind,
            "entity_id": self.entity.id,
            "entity_title": self.entity.title,
            "doc_url": self.doc_url,
            "fingerprint": self.fingerprint,
        }


def why_waived(findings: Sequence[Finding]) -> str | None:
    """Give the reasons for which all findings of a rule are waived; None if there are none, or one is not waived."""
    if not findings or any(finding.state != "waived" for finding in findings):
        return None
    return "; ".join(sorted({finding.waiver.reason for finding in findings if finding.waiver}))
