"""The exception for a document that is not what the models accept."""

from __future__ import annotations

from mutuallearning.errors import MutualLearningError
from mutuallearning.findings.finding import Finding
from mutuallearning.visible import safe


class DocumentError(MutualLearningError):
    """A document is not what the models accept, or was refused by the reader.

    Attributes:
        findings: Every problem, each with its place.
        path: Name of the file, if there is one.
    """

    def __init__(self, findings: tuple[Finding, ...], path: str | None = None) -> None:
        super().__init__(findings, path)
        self.findings = findings
        self.path = path

    def __str__(self) -> str:
        count = len(self.findings)
        lines = [
            f"{safe(self.path or 'The document', 200)} has {count} {'problem' if count == 1 else 'problems'}"
        ]
        for found in self.findings:
            line = f"line {found.line}, column {found.column}" if found.line else "no line"
            lines.append(f"  {line} ({safe(found.pointer, 200) or 'document'}): {found.message}")
        return "\n".join(lines)
