"""A plug-in of pytest for the Python of the browser: what it cannot do is no fault of the library."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from lanes.left_out import leave_out, leave_out_skipped

UNABLE = {
    "emscripten does not support processes": "there are no processes",
    "can't start new thread": "there are no threads",
    "hardlink_to() is unsupported on this system": "there are no hard links",
    "module 'os' has no attribute 'mkfifo'": "there are no pipes with a name",
}
"""What an error says, and what that means."""

STUMBLES = {
    "_find_in_subschemas": "the last jsonschema without a compiled part cannot read the schema of SARIF"
}
"""Functions of other packages that raise what they should not, and what that means."""

WITHOUT_WHEEL = (
    "_multiprocessing",
    "django",
    "fastapi",
    "httpx2",
    "libcst",
    "pandas",
    "polars",
    "pyarrow",
    "rdflib",
    "sarif",
    "sqlalchemy",
)
"""Modules that tests import and the browser cannot have: they are compiled, or need what is."""

KNOWN = {
    "tests/cli/test_export.py::test_wrong_usage[words6-plan.yaml cannot be written]": "files may be named like folders",
    "tests/cli/test_lines.py::test_each_line_is_told_with_its_number[2]": "there are no processes",
    "tests/cli/test_lines.py::test_the_reports_are_the_same_with_more_processes": "there are no processes",
    "tests/cli/test_main.py::test_a_path_that_is_too_long_keeps_nothing": "no path is too long",
    "tests/cli/test_output.py::test_a_new_file_has_the_rights_of_any": "the system gives rights of its own",
    "tests/reading/test_source.py::test_paths_that_lead_nowhere[name3-not-readable]": "every file can be read",
    "tests/test_doctests.py::test_examples[mutuallearning.bulk.batch]": "pyarrow cannot be had",
}
"""Tests of what is different here, with the difference."""


def _lacking(said: str) -> list[str]:
    return [f"{name} cannot be had" for name in WITHOUT_WHEEL if f"No module named '{name}" in said]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Leave out a test that cannot be run, or that fails because of what cannot be done here."""
    report = yield
    leave_out_skipped(report)
    if call.excinfo is not None and report.failed:
        said = str(call.excinfo.value)
        reasons = [reason for words, reason in UNABLE.items() if words in said]
        reasons += _lacking(said)
        reasons += [STUMBLES[entry.name] for entry in call.excinfo.traceback if entry.name in STUMBLES]
        reasons += [reason for name, reason in KNOWN.items() if item.nodeid.startswith(name)]
        if reasons:
            leave_out(report, reasons[0])
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Leave out modules that import what cannot be had."""
    report = yield
    leave_out_skipped(report)
    if report.failed:
        said = str(report.longrepr)
        reasons = _lacking(said)
        if reasons:
            leave_out(report, reasons[0])
    return report
