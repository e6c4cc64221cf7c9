"""The forms in which reports are written for machines: one module of this package for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # the command line reads the table to show its help, and needs nothing of a report for that
    from mutuallearning.findings.report import Report
    from mutuallearning.reporting.run import Run

    Writer = Callable[[Iterable[Report], Run], Iterator[str]]
    """Writes reports, in parts; nothing before the first report has come."""

FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "json": "json_report",
        "jsonl": "jsonl",
        "sarif": "sarif",
        "junit": "junit",
        "github": "github",
        "gitlab": "gitlab",
        "markdown": "markdown",
        "html": "html.writing",
    }
)
"""The module that writes each form."""


def writer(form: str) -> Writer:
    """Load what writes reports in a form.

    >>> writer("jsonl").__module__
    'mutuallearning.reporting.jsonl'
    """
    found: Writer = import_module(f"mutuallearning.reporting.{FORMS[form]}").write
    return found
