"""What became of one rule on one document."""

from __future__ import annotations

from typing import Literal

import attrs

from mutuallearning.findings.finding import Principle
from mutuallearning.findings.published import Published

Outcome = Literal["met", "not_met", "not_applicable", "not_judged", "waived", "errored"]

OUTCOMES: tuple[Outcome, ...] = ("met", "not_met", "not_applicable", "not_judged", "waived", "errored")


@attrs.frozen
class Verdict(Published):
    """What became of one rule: met, not met, or why it says neither."""

    code: str
    name: str
    principle: Principle | None
    verdict: Outcome
    because: str | None = None
