"""What is left out of a run because it cannot be done there: told by name with the reason, and counted by itself.

A lane says which failures only mean that, and calls `leave_out` on their reports; all else that fails is a failure. A
reason that a test itself gives for being skipped counts there too, and nowhere else.
"""

from __future__ import annotations

import pytest


def leave_out(report: pytest.TestReport | pytest.CollectReport, reason: str) -> None:
    """Turn the report of a failure into that of a test, or a module of tests, that was left out."""
    report.outcome = "skipped"
    report.longrepr = (report.nodeid, 0, f"Skipped: {reason}")
    report.left_out = True  # type: ignore[union-attr]  # reports carry what they are given to where they are counted


def leave_out_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Leave out a test that says itself that something lacks which it needs, for the reason that it gives."""
    if report.skipped and isinstance(report.longrepr, tuple):
        _, _, said = report.longrepr
        leave_out(report, said.removeprefix("Skipped: "))


def was_left_out(report: pytest.TestReport | pytest.CollectReport) -> bool:
    """Tell such a report from that of a test that was skipped."""
    return getattr(report, "left_out", False)
