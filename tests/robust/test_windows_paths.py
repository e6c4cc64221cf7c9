"""Paths as Windows has them, in what is written for people and machines."""

from __future__ import annotations

from pathlib import PurePath, PureWindowsPath

import pytest

from mutuallearning.api import check_text
from mutuallearning.checking import catalogue
from mutuallearning.checking.ruleset_files import is_path
from mutuallearning.comparing.difference import diff
from mutuallearning.configuring.patterns import matches
from mutuallearning.findings.report import Report
from mutuallearning.reporting.forms import FORMS, writer
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.tally import Tally

PATH = r"C:\Plans of 2026\Zürich & Łódź\plan.yaml"

TEXT = "mutuallearning: 1\r\nkind: activity-plan\r\nstage: drft\r\n"


def report(path: str) -> Report:
    return check_text(TEXT, path=path, select=["questions"])


def test_lines_of_windows_are_counted_as_all_others() -> None:
    (found,) = report(PATH).findings
    assert (3, 8) == (found.line, found.column)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_takes_a_path_of_windows(form: str) -> None:
    one = report(PATH)
    run = Run(catalogue=catalogue.load(plugins=False), tally=lambda: Tally().plus(one))
    out = "".join(writer(form)([one], run))
    assert "plan.yaml" in out
    assert "\r" not in out


def test_a_ruleset_is_a_path_with_either_slash() -> None:
    assert is_path(r"rulesets\ours")
    assert is_path("rulesets/ours")
    assert not is_path("default")


def test_the_same_document_is_known_under_either_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mutuallearning.comparing.difference.PurePath", PureWindowsPath)
    assert PurePath is not PureWindowsPath
    found = diff(report(r"plans\vienna.yaml"), report("plans/vienna.yaml"))
    assert ["unchanged"] == [change.sort for change in found.changes]


def test_patterns_have_slashes_on_every_system() -> None:
    assert matches("plans/**", "plans/2026/vienna.yaml")
    assert not matches("plans/**", r"plans\2026\vienna.yaml")
