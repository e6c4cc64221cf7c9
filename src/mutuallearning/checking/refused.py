"""The exception for a document that is not what the models accept."""

from __future__ import annotations

from mutuallearning.errors import MutualLearningError
from mutuallearning.findings.finding import Finding
from mutuallearning.visible import safe
from mutuallearning.wording import counted


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
        found = counted(len(self.findings), "problem")
        lines = [f"{safe(self.path or 'The document', 200)} has {found}"]
        for one in self.findings:
            line = f"line {one.line}, column {one.column}" if one.line else "no line"
            line = f"cell {one.cell}" if one.cell else line
            lines.append(f"  {line} ({safe(one.pointer, 200) or 'document'}): {one.message}")
        return "\n".join(lines)
