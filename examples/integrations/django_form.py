"""A form into which people paste a plan: what is wrong with it stands at the field, with its line."""

from __future__ import annotations

from typing import Any, Literal

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

import mutuallearning as ml


class PlanField(forms.CharField):
    """A text field for a plan in YAML; its cleaned value is the report on what was pasted.

    Attributes:
        gate: The severity from which findings keep the form from being valid.
    """

    widget = forms.Textarea

    def __init__(self, *, gate: Literal["error", "warning", "advice"] = "error", **options: Any) -> None:
        # Not stripped: lines and columns are counted from the first character that was pasted.
        super().__init__(strip=False, **options)
        self.gate = gate

    def clean(self, value: Any) -> ml.Report | None:
        """Check the text, as of today."""
        text: str = super().clean(value)
        if not text.strip():
            return None
        report = ml.check_text(text, as_of=timezone.localdate())
        if report.ok(self.gate):
            return report
        told = [finding for finding in report.findings if finding.counts_at(self.gate)]
        # A rule that crashed leaves no finding, and yet nobody knows whether the plan is fine.
        sentences = [_sentence(finding) for finding in told] or [str(report)]
        raise ValidationError([ValidationError(sentence) for sentence in sentences])


def _sentence(finding: ml.Finding) -> str:
    where = f"Line {finding.line}: " if finding.line else ""
    end = "" if finding.message.endswith("?") else "."
    return f"{where}{finding.message}{end} {finding.remedy}"


class PlanForm(forms.Form):
    """A form with one plan."""

    plan = PlanField(label="Plan", help_text="YAML, as in plan.yaml")
