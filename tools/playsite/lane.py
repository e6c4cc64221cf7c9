"""A plug-in of pytest for the Python of the browser: what it cannot do is no fault of the library.

What is left out is told by name, with the reason; everything else that fails is a failure.
"""

from __future__ import annotations

from collections.abc import Generator

import pytest

UNABLE = {
    "emscripten does not support processes": "there are no processes",
    "can't start new thread": "there are no threads",
}
"""What an error says, and what that means."""

WITHOUT_WHEEL = (
    "_multiprocessing",
    "django",
    "fastapi",
    "httpx2",
    "pandas",
    "polars",
    "rdflib",
    "sarif",
    "sqlalchemy",
)
"""Modules that tests import and the browser cannot have: they are compiled, or need what is."""

KNOWN = {
    "tests/reading/test_source.py::test_paths_that_lead_nowhere[name3-not-readable]": "every file can be read",
}
"""Tests of what is different here, with the difference."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a failure that only says what cannot be done here into a test that was left out."""
    report = yield
    if call.excinfo is not None and report.failed:
        said = str(call.excinfo.value)
        reasons = [reason for words, reason in UNABLE.items() if words in said]
        reasons += [reason for name, reason in KNOWN.items() if item.nodeid.startswith(name)]
        if reasons:
            _leave_out(report, item.nodeid, reasons[0])
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Leave out modules that import what cannot be had."""
    report = yield
    if report.failed:
        said = str(report.longrepr)
        lacking = [name for name in WITHOUT_WHEEL if f"No module named '{name}" in said]
        if lacking:
            _leave_out(report, collector.nodeid, f"{lacking[0]} cannot be had")
    return report


def _leave_out(report: pytest.TestReport | pytest.CollectReport, name: str, reason: str) -> None:
    report.outcome = "skipped"
    report.longrepr = (name, 0, f"Skipped: {reason}")
