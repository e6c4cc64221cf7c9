"""What a page is made of."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.models.kinds import AnyDocument


@attrs.frozen(kw_only=True)
class Subject:
    """A report, and the document that it is about.

    Attributes:
        report: The report.
        document: The document, if there is one to draw pictures of.
        data: What its file says, in which there may be keys that the model does not know.
        show_names: Whether persons are named.
        formats: The formats that are known; those of the library when left out.
    """

    report: Report
    document: AnyDocument | None = None
    data: Mapping[str, object] | None = attrs.field(default=None, hash=False)
    show_names: bool = False
    formats: Formatbook | None = None
