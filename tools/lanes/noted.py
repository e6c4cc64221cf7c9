"""A plug-in of pytest that tells the figures of a run, notes them when asked, and lets no test be skipped in silence.

    python -m pytest -p lanes.noted --lane=lowest             # with the folder tools among the paths of Python
    python -m pytest -p lanes.noted --lane=lowest --record    # and note them in tests/figures/versions.toml

`nox` calls it so.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from importlib.metadata import distributions, requires

import pytest
from _pytest.terminal import TerminalReporter
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import figures
from lanes.left_out import was_left_out

FILE = "versions"
"""The file of figures of all these runs."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the name of the run, and whether to note its figures."""
    group = parser.getgroup("lanes", "runs elsewhere")
    group.addoption("--lane", required=True, help="what this run is called where its figures are noted")
    group.addoption("--record", action="store_true", help=f"note the figures in tests/figures/{FILE}.toml")


def pytest_configure(config: pytest.Config) -> None:
    """Count where the reports of all processes arrive; refuse to note what only some of the tests say."""
    if hasattr(config, "workerinput"):
        return
    is_part = config.args_source is not config.ArgsSource.TESTPATHS or config.getoption("keyword")
    if config.getoption("record") and is_part:
        raise pytest.UsageError(
            "figures are noted of all tests only: leave out --record, or the names of tests"
        )
    config.pluginmanager.register(_Noted())


class _Noted:
    """Counts what came of the tests, in the process that prints it."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._left_out = 0
        self._skipped = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test that was left out, or skipped."""
        self._count(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Count a module of tests that was left out, or skipped."""
        self._count(report)

    def _count(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if was_left_out(report):
            self._left_out += 1
        elif report.skipped:
            self._skipped += 1

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a run in which a test was skipped: what cannot be done is left out, and told as that."""
        if self._skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter, config: pytest.Config) -> None:
        """Print the figures, and note them unless something failed."""
        lane = str(config.getoption("lane"))
        stats = terminalreporter.stats
        failed = len(stats.get("failed", ())) + len(stats.get("error", ())) + self._skipped
        found: dict[str, int | str] = {
            "passed": len(stats.get("passed", ())),
            "left_out": self._left_out,
            "seconds": round(time.monotonic() - self._start),
            "python": ".".join(map(str, sys.version_info[:3])),
            **dict(packages()),
        }
        terminalreporter.section(f"figures of {lane}")
        terminalreporter.line(", ".join(f"{name} {figure}" for name, figure in found.items()))
        terminalreporter.line(f"{failed} failed, had an error or were skipped")
        if config.getoption("record") and not failed:
            figures.note(FILE, {lane: found}, "nox -- --record")


def packages() -> Iterator[tuple[str, str]]:
    """Yield each package that the library declares for its users and that is installed, with the version."""
    declared = map(Requirement, requires("mutuallearning") or ())
    wanted = {
        canonicalize_name(one.name)
        for one in declared
        if one.marker is None or one.marker.evaluate({"extra": "all"})
    }
    installed = {canonicalize_name(one.name): one.version for one in distributions()}
    yield from sorted((name, installed[name]) for name in wanted & installed.keys())
