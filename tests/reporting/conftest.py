"""Checks texts as the command line does."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest

from mutuallearning import api
from mutuallearning.checking import catalogue
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.report import Report
from mutuallearning.reading.source import read_text
from mutuallearning.reporting.forms import writer
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.tally import Tally

# For `consumers` and others, which are no modules of a package: tests have none (importlib mode).
sys.path.insert(0, str(Path(__file__).parents[1] / "sinks"))


@pytest.fixture
def report() -> Callable[..., Report]:
    def report(more: str = "", stage: str = "draft", select: tuple[str, ...] = ("CUR101",)) -> Report:
        text = f"mutuallearning: 1\nkind: activity-plan\ntitle: Vienna\nformat: peer-review\nstage: {stage}\n{more}"
        catalogue, chosen = api.selection(select=select)
        as_of = datetime.date(2026, 1, 15)
        return api.check_read(
            read_text(text.encode(), "yaml"), catalogue, chosen, as_of=as_of, path="plan.yaml"
        )

    return report


@pytest.fixture
def written() -> Callable[..., str]:
    """Write reports in a form for machines."""

    def written(form: str, *reports: Report, gate: Severity | None = "error", skipped: int = 0) -> str:
        seen = Tally(skipped=skipped)
        for one in reports:
            seen = seen.plus(one)
        as_of = reports[0].as_of if reports else None
        run = Run(catalogue=catalogue.load(), tally=lambda: seen, as_of=as_of, gate=gate)
        return "".join(writer(form)(reports, run))

    return written


@pytest.fixture
def one_by_one() -> Callable[..., list[str]]:
    """Tell in which order reports are asked for and written."""

    def one_by_one(form: str, reports: list[Report]) -> list[str]:
        told: list[str] = []

        def asked() -> Iterator[Report]:
            for one in reports:
                told.append("asked")
                yield one

        for _ in writer(form)(asked(), Run(catalogue=catalogue.load(), tally=Tally)):
            told.append("written")  # noqa: PERF401 -- the order is what matters
        return told

    return one_by_one


@pytest.fixture
def crashed(report: Callable[..., Report]) -> Report:
    """Give a report in which a rule crashed, and others did not."""
    found: Report = report(select=("CUR101", "CUR102"))
    first, *others = found.verdicts
    broken = attrs.evolve(first, verdict="errored", because="the rule raised ZeroDivisionError")
    return attrs.evolve(found, findings=(), verdicts=(broken, *others))
