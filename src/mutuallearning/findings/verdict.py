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
    """What became of one rule: met, not met, or why it says neither.

    In a document in which others stand it is the worst of what became of it in all of them.

    Attributes:
        documents: In how many of the documents that stand here it came to that, and in how many it was asked.
    """

    code: str
    name: str
    principle: Principle | None
    verdict: Outcome
    because: str | None = None
    documents: tuple[int, int] | None = None
