"""What all reports of one run have in common."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.report import Report
from mutuallearning.reporting.tally import Tally


@attrs.frozen(kw_only=True)
class Run:
    """What all reports of one run have in common.

    Attributes:
        catalogue: All rules, for what is to be said about them.
        tally: Gives the counts over all reports; whole when the last report has been taken.
        as_of: The date on which the documents were judged.
        gate: The severity from which open findings fail the run; none where findings never do.
        gates: Gives the gate for a document, where it is not the same for all of them.
    """

    catalogue: Catalogue
    tally: Callable[[], Tally]
    as_of: datetime.date | None = None
    gate: Severity | None = "error"
    gates: Callable[[Report], Severity | None] | None = None

    def gate_for(self, report: Report) -> Severity | None:
        """Give the gate for one document."""
        return self.gates(report) if self.gates else self.gate
