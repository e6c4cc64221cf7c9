"""How tests are asked about mutants: all are collected once, and each mutant gets a process that is a copy of this one.

First the tests run as they are, while coverage notes which test runs which line. Then each mutant is put in force in a
copy, and those tests run that come past it: its own first, then the records, then the quickest. The first one that
fails, or that takes many times longer than it did, ends it.
"""

from __future__ import annotations

import gc
import os
import pickle
import resource
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, Literal

import attrs
import pytest
from coverage import Coverage

from mutation.grafting import Functions, functions_of, graft, graft_constants, kept_results
from mutation.places import Mutant
from mutuallearning.rulekit.rule import Rule

Outcome = Literal["killed", "too slow", "survived", "not run"]

KILLED = 1
"""How a copy ends in which a test failed."""

RECORDS = "regression"
"""The folder of tests that compare what all rules find with what was recorded: much at once."""

READY = "ready"
"""What a copy tells in which a mutant is in force."""

MEMORY = 4 << 30
"""Bytes that a copy may take: a mutant may add to a list for ever."""

PATIENCE = 20
"""How many times longer than before a test may take, besides `GRACE`."""

GRACE = 20.0
"""Seconds of the processor that every test may take: nothing is kept from an earlier one."""


class MutationError(Exception):
    """The tests cannot be asked about mutants."""


@attrs.frozen
class Fate:
    """What became of a mutant.

    Attributes:
        mutant: The mutant.
        outcome: Whether a test noticed it; `not run` when no test comes past it.
        by: The last test that was run, which noticed it if one did.
        tests: How many tests were run.
        seconds: How long that took.
    """

    mutant: Mutant
    outcome: Outcome
    by: str
    tests: int
    seconds: float


@attrs.frozen
class Baseline:
    """What is known of the tests as they are.

    Attributes:
        seconds: How long each takes the processor.
        lines: Which tests run each line of each file.
        failed: Those that fail without any mutant, and are not asked.
    """

    seconds: dict[str, float]
    lines: dict[str, dict[int, list[str]]]
    failed: tuple[str, ...]


@attrs.define
class Trial:
    """A plug-in of pytest that runs the mutants instead of the tests.

    Attributes:
        source: The folder above the package.
        parts: The folders of the package that are changed.
        mutants: The mutants.
        budget: Seconds of the processor after which no other test is asked about a mutant.
        seconds: After how long no other mutant is tried, the tests without any not counted.
        tell: Is told the fate of each.
    """

    source: Path
    parts: tuple[Path, ...]
    mutants: Sequence[Mutant]
    budget: float
    seconds: float
    tell: Callable[[Fate], None]
    fates: list[Fate] = attrs.field(factory=list[Fate])
    failed: tuple[str, ...] = ()
    _kept: list[Callable[[], None]] = attrs.field(factory=list[Callable[[], None]], init=False)
    _kept_by_tests: list[Callable[[], None]] = attrs.field(factory=list[Callable[[], None]], init=False)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant."""
        if session.testsfailed:
            raise session.Interrupted(f"{session.testsfailed} errors while tests were collected")
        functions = functions_of(self.source)
        # As a mutant does it, so that whatever fails of it fails here.
        for file in map(Path, functions):
            if any(file.is_relative_to(part) for part in self.parts):
                graft(file, file.read_text(encoding="utf-8"), functions)
        baseline = self._baseline(session)
        self.failed = baseline.failed
        # What is frozen is not found any more.
        helpers = self.source / "mutuallearning" / "testing"
        self._kept = kept_results((*self.parts, helpers))
        self._kept_by_tests = kept_results((session.config.rootpath / "tests",))
        gc.collect()
        gc.freeze()
        until = time.monotonic() + self.seconds
        for mutant in self.mutants:
            if time.monotonic() > until:
                break
            fate = self._try(session, functions, baseline, mutant)
            self.fates.append(fate)
            self.tell(fate)
        return True

    def _baseline(self, session: pytest.Session) -> Baseline:
        """Run the tests as they are; what they keep for later is there for all mutants."""
        files = [f"{part}/*" for part in self.parts]
        coverage = Coverage(data_file=None, config_file=False, include=files, messages=False)
        coverage.start()
        seconds: dict[str, float] = {}
        failed: list[str] = []
        for item in session.items:
            coverage.switch_context(item.nodeid)
            before, so_far = time.process_time(), session.testsfailed
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            seconds[item.nodeid] = time.process_time() - before
            if session.testsfailed > so_far:
                failed.append(item.nodeid)
        coverage.stop()
        data = coverage.get_data()
        lines = {file: data.contexts_by_lineno(file) for file in data.measured_files()}
        return Baseline(seconds, lines, tuple(failed))

    def _try(self, session: pytest.Session, functions: Functions, baseline: Baseline, mutant: Mutant) -> Fate:
        file = self.source / mutant.path
        tests = self._tests(session, baseline, mutant)

        def attempt(write: Callable[[object], None]) -> None:
            # Tests keep documents with their index, which no rule has made, but the engine.
            is_rule = file.is_relative_to(self.parts[0])
            for forget in (*self._kept, *(() if is_rule else self._kept_by_tests)):
                forget()
            module = sys.modules[".".join(Path(mutant.path).with_suffix("").parts)]
            if mutant.scope:
                graft(file, mutant.source(), functions)
                write(READY)
            else:
                # A module that cannot even be loaded is noticed by all tests.
                write(READY)
                graft_constants(module, file, mutant.source())
            began = time.process_time()
            for item in tests:
                if time.process_time() - began > self.budget:
                    break
                write(item.nodeid)
                signal.setitimer(signal.ITIMER_PROF, GRACE + PATIENCE * baseline.seconds[item.nodeid])
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                if session.testsfailed > len(baseline.failed):
                    os._exit(KILLED)

        if not tests:
            return Fate(mutant, "not run", "", 0, 0.0)
        before = time.perf_counter()
        status, told = in_a_copy(attempt)
        if told[:1] != [READY]:
            raise MutationError(f"{mutant.name} cannot take effect: {told}")
        outcomes: dict[int, Outcome] = {0: "survived", -signal.SIGPROF: "too slow"}
        ids = [one for one in told if isinstance(one, str) and one in baseline.seconds]
        by = "" if status == 0 else ids[-1] if ids else "loading"
        return Fate(mutant, outcomes.get(status, "killed"), by, len(ids), time.perf_counter() - before)

    def _tests(self, session: pytest.Session, baseline: Baseline, mutant: Mutant) -> list[pytest.Item]:
        """Give the tests that come past a mutant, those that are most likely to notice it first."""
        lines = baseline.lines.get(str(self.source / mutant.path), {})
        nearest = set(lines.get(mutant.line, ()))
        reached = {test for line in mutant.body for test in lines.get(line, ())}
        path = Path(mutant.path)
        rule = getattr(sys.modules.get(".".join(path.with_suffix("").parts)), "RULE", None)

        def is_own(item: pytest.Item) -> bool:
            """Tell whether it is about this file; what is kept from an earlier test, and constants, show no line."""
            of_rule = isinstance(rule, Rule) and f"[{rule.code}" in item.nodeid
            return item.path.name == f"test_{path.stem}.py" or f"[{path.stem}]" in item.nodeid or of_rule

        def order(item: pytest.Item) -> tuple[bool, int, float]:
            about = (
                item.path.name == f"test_{path.stem}.py",
                item.path.parent.name == path.parent.name,
                is_own(item),
                item.path.parent.name == RECORDS,
                True,
            )
            # Of an expression on several lines, tools disagree on which line it is; then all come past it alike.
            return item.nodeid not in nearest, about.index(True), baseline.seconds[item.nodeid]

        asked = (item for item in session.items if item.nodeid in reached or is_own(item))
        return sorted((item for item in asked if item.nodeid not in baseline.failed), key=order)


def _work(work: Callable[[Callable[[object], None]], None], pipe: BinaryIO) -> None:
    def write(one: object) -> None:
        pickle.dump(one, pipe)
        pipe.flush()

    try:
        work(write)
    except BaseException as error:
        write(error)
        raise


def in_a_copy(work: Callable[[Callable[[object], None]], None]) -> tuple[int, list[object]]:
    """Do something in a copy of this process, which may write objects to this one.

    Returns:
        The exit code, which is the negative number of the signal that ended the copy; and what it wrote.
    """
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        status = KILLED
        try:
            os.close(reading)
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            with os.fdopen(writing, "wb") as pipe:
                _work(work, pipe)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    told: list[object] = []
    with os.fdopen(reading, "rb") as pipe:
        while True:
            try:
                told.append(pickle.load(pipe))  # noqa: S301 -- written by the copy of this very process
            except EOFError:
                break
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), told
