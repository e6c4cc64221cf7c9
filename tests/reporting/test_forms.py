"""The table of forms, and what holds for every form in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import mutuallearning.reporting
from mutuallearning.findings.report import Report
from mutuallearning.reporting.forms import FORMS, writer


@pytest.mark.parametrize("form", FORMS)
def test_each_form_has_a_module_that_writes(form: str) -> None:
    assert f"mutuallearning.reporting.{FORMS[form]}" == writer(form).__module__


def test_every_module_that_writes_is_in_the_table() -> None:
    folder = Path(str(mutuallearning.reporting.__file__)).parent
    writing = {
        ".".join(file.relative_to(folder).with_suffix("").parts)
        for file in folder.rglob("*.py")
        if "\ndef write(reports" in file.read_text("utf-8")
    }
    assert writing == set(FORMS.values())


@pytest.mark.parametrize("form", FORMS)
def test_the_same_reports_give_the_same_text(
    form: str, report: Callable[..., Report], written: Callable[..., str]
) -> None:
    assert written(form, report(), report("topcs: 1\n")) == written(form, report(), report("topcs: 1\n"))


@pytest.mark.parametrize("form", FORMS)
def test_what_is_waived_stays(form: str, report: Callable[..., Report], written: Callable[..., str]) -> None:
    waived = report("waivers:\n  - {rule: CUR101, reason: Asked elsewhere, until: 2026-12}\n")
    assert "has no learning question" in written(form, waived)
    assert "Asked elsewhere" in written(form, waived)


@pytest.mark.parametrize("form", FORMS)
def test_what_crashed_is_told(form: str, crashed: Report, written: Callable[..., str]) -> None:
    assert "the rule raised ZeroDivisionError" in written(form, crashed)


@pytest.mark.parametrize("form", ["jsonl", "github"])
def test_a_report_is_written_before_the_next_is_asked_for(
    form: str, report: Callable[..., Report], one_by_one: Callable[..., list[str]]
) -> None:
    one = report()
    assert ["asked", "written", "asked", "written"] == one_by_one(form, [one, one])[:4]
