"""What all reports of one run have in common."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.findings.finding import Severity
from mutuallearning.reporting.tally import Tally


@attrs.frozen(kw_only=True)
class Run:
    """What all reports of one run have in common.

    Attributes:
        catalogue: All rules, for what is to be said about them.
        tally: Gives the counts over all reports; whole when the last report has been taken.
        as_of: The date on which the documents were judged.
        gate: The severity from which open findings fail the run; none where findings never do.
    """

    catalogue: Catalogue
    tally: Callable[[], Tally]
    as_of: datetime.date | None = None
    gate: Severity | None = "error"
