"""Writes reports as a page; jinja2, which does it, is an extra and loaded when it is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mutuallearning.checking import catalogue as rules
from mutuallearning.errors import MissingExtraError
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reporting.html.subject import Subject
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.tally import Tally


def write(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Write reports as a page without pictures: these need the documents themselves.

    Raises:
        MissingExtraError: If jinja2 is not installed.
    """
    yield from write_page((Subject(report=report) for report in reports), run)


def write_page(subjects: Iterable[Subject], run: Run) -> Iterator[str]:
    """Write a page about some documents, with pictures of those that are at hand.

    Args:
        subjects: The reports, with their documents.
        run: What they have in common.

    Raises:
        MissingExtraError: If jinja2 is not installed.
    """
    try:
        from mutuallearning.reporting.html.page import pages  # noqa: PLC0415 -- needs an extra
    except ModuleNotFoundError as error:
        if error.name not in {"jinja2", "markupsafe"}:
            raise
        raise MissingExtraError("html", "jinja2") from None
    yield from pages(subjects, run)


def html_report(
    *reports: Report | tuple[Report, AnyDocument],
    show_names: bool = False,
    formats: Formatbook | None = None,
    plugins: bool = True,
) -> str:
    """Write reports as one HTML page for people to read and print: one file, without scripts, that asks nobody.

    Args:
        reports: The reports, each with its document if there are to be pictures of its agenda, its dates, give
            and take and surveys.
        show_names: Whether persons are named; otherwise they appear by role and side.
        formats: The formats that are known; those of the library when left out.
        plugins: Whether rules of installed plug-ins are there.

    Raises:
        MissingExtraError: If jinja2 is not installed; it comes with the extra `html`.

    >>> from mutuallearning.api import check
    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> plan = ActivityPlan(title="Vienna", format="peer-review")
    >>> html_report((check(plan), plan)).splitlines()[0]
    '<!doctype html>'
    """
    pairs = [one if isinstance(one, tuple) else (one, None) for one in reports]
    tally = Tally()
    for report, _ in pairs:
        tally = tally.plus(report)
    days = {report.as_of for report, _ in pairs}
    as_of = days.pop() if len(days) == 1 else None
    run = Run(catalogue=rules.load(plugins=plugins), tally=lambda: tally, as_of=as_of)
    subjects = (
        Subject(report=report, document=document, show_names=show_names, formats=formats)
        for report, document in pairs
    )
    return "".join(write_page(subjects, run))
