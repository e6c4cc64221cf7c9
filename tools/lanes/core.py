"""A plug-in of pytest for the library alone, without any extra: tests that fail because they need more are left out.

What a test needs is told by the failure: an extra that the library asked for in words of its own, a module or a program
that the test itself uses. A function of the library that cannot import something and does not say which extra brings it
is a failure; but for `mutuallearning.testing`, which is for those who have hypothesis.
"""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Generator
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import mutuallearning
from lanes.left_out import leave_out, leave_out_skipped
from mutuallearning.errors import MissingExtraError

LIBRARY = Path(mutuallearning.__file__).parent
FOR_TESTS = LIBRARY / "testing"

_EXTRA = re.compile(r"pip install 'mutuallearning\[(\w+)\]'")
_MODULE = re.compile(r"No module named '(\w+)")


def _brought_by(extra: str) -> set[str]:
    declared = map(Requirement, requires("mutuallearning") or ())
    return {one.name for one in declared if one.marker is not None and one.marker.evaluate({"extra": extra})}


OF_USERS = _brought_by("all") - _brought_by("testing")
"""Packages that the library itself may import, and whose lack it has to tell in words of its own."""

_asked_for: list[str] = []
"""The extras that the library asked for during this test."""


def pytest_configure() -> None:
    """Notice every extra that is asked for, whatever becomes of the error."""
    made = MissingExtraError.__init__

    def noticed(self: MissingExtraError, extra: str, package: str) -> None:
        _asked_for.append(extra)
        made(self, extra, package)

    MissingExtraError.__init__ = noticed  # type: ignore[method-assign]  # what it stands for is called as before


def needed(error: BaseException) -> str | None:
    """Say what an error itself says to be missing, if it is something that only tests need."""
    if isinstance(error, ModuleNotFoundError) and error.name is not None:
        frames = traceback.extract_tb(error.__traceback__)
        called = [Path(one.filename) for one in frames if one.name != "<module>"]
        ours = [
            path for path in called if path.is_relative_to(LIBRARY) and not path.is_relative_to(FOR_TESTS)
        ]
        package = error.name.partition(".")[0]
        return None if ours or package == LIBRARY.name else f"needs the package {package}"
    if (
        isinstance(error, FileNotFoundError)
        and Path(str(error.filename)).parent == Path(sys.executable).parent
    ):
        return f"needs the program {Path(error.filename).name}"
    return None


def told(text: str) -> str | None:
    """Say what is missing by what a test shows of a program that it ran."""
    extra, module = _EXTRA.search(text), _MODULE.search(text)
    if extra is not None:
        return f"needs the extra {extra[1]}"
    return f"needs the package {module[1]}" if module is not None and module[1] not in OF_USERS else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Begin anew with each test."""
    _asked_for.clear()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    call: pytest.CallInfo[None],
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Leave out a test that needs an extra."""
    report = yield
    leave_out_skipped(report)
    if call.excinfo is not None and report.failed:
        asked = f"needs the extra {_asked_for[0]}" if _asked_for else None
        error = call.excinfo.value
        reason = (
            asked
            or needed(error)
            or (told(report.longreprtext) if isinstance(error, AssertionError) else None)
        )
        if reason is not None:
            leave_out(report, reason)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Leave out a module of tests that imports what is not there."""
    report = yield
    leave_out_skipped(report)
    call = report.call
    error = call.excinfo.value if report.failed and call.excinfo is not None else None
    # pytest tells in words of its own that a module cannot be imported.
    reason = needed(error.__cause__ or error) if error is not None else None
    if reason is not None:
        leave_out(report, reason)
    return report
