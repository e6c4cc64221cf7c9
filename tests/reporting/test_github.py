"""Workflow commands are read by their grammar, and say where a finding stands."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from consumers import Command, github

from mutuallearning.findings.finding import Certainty, Severity
from mutuallearning.findings.report import Report
from mutuallearning.reporting.github import command


def test_a_finding_is_an_annotation(report: Callable[..., Report], written: Callable[..., str]) -> None:
    one = attrs.evolve(report("topcs: 1\n"), path="./a b/x,y:z.yaml")
    commands, log = github(written("github", one))
    assert (
        Command(
            "error",
            {
                "file": "a b/x,y:z.yaml",
                "line": "6",
                "endLine": "6",
                "col": "1",
                "endColumn": "6",
                "title": "unknown-key (DOC101)",
            },
            'The key "topcs" is not known here; did you mean topics?\n'
            "Correct the spelling, or move own data under extensions.",
        )
        == commands[-1]
    )
    assert 1 == len(log)
    assert log[0].startswith("1 document: 1 error; ")


def test_columns_are_told_only_on_one_line(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], line=2, column=3, end_line=4, end_column=5)
    (annotation,), _ = github(written("github", attrs.evolve(one, findings=(found,))))
    assert {"file", "line", "title"} == set(annotation.properties)
    nowhere = attrs.evolve(found, line=None, column=None, end_line=None, end_column=None)
    (annotation,), _ = github(written("github", attrs.evolve(one, findings=(nowhere,))))
    assert {"file", "title"} == set(annotation.properties)


@pytest.mark.parametrize(
    ("severity", "certainty", "name"),
    [
        ("error", "certain", "error"),
        ("warning", "heuristic", "warning"),
        ("advice", "certain", "notice"),
        ("error", "ask", "notice"),
    ],
)
def test_commands(
    report: Callable[..., Report],
    written: Callable[..., str],
    severity: Severity,
    certainty: Certainty,
    name: str,
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], severity=severity, certainty=certainty)
    (annotation,), _ = github(written("github", attrs.evolve(one, findings=(found,))))
    assert name == annotation.name


def test_what_is_waived_stands_in_the_log(report: Callable[..., Report], written: Callable[..., str]) -> None:
    waived = report("waivers:\n  - {rule: CUR101, reason: '::error::x', until: 2026-12}\n")
    commands, log = github(written("github", waived))
    assert [] == commands
    assert log[0].endswith("has no learning question (waived: ::error::x, until 2026-12)")


def test_a_crash_is_an_error(crashed: Report, written: Callable[..., str]) -> None:
    (annotation,), _ = github(written("github", crashed))
    assert ("error", "CUR101 no-learning-questions crashed", "the rule raised ZeroDivisionError") == (
        annotation.name,
        annotation.properties["title"],
        annotation.message,
    )


def test_a_check_that_crashed_is_one_error(crashed: Report, written: Callable[..., str]) -> None:
    all_of_them = tuple(attrs.evolve(one, verdict="errored") for one in crashed.verdicts)
    whole = attrs.evolve(crashed, state="partly_judged", verdicts=all_of_them)
    (annotation,), _ = github(written("github", whole))
    assert "the check crashed" == annotation.properties["title"]


@pytest.mark.parametrize("value", ["a%0Ab", "a\r\nb", "100%", "%25", "a,b:c=d", "::", ""])
def test_what_is_escaped_is_read_back(value: str) -> None:
    written = command("warning", {"title": value or "-", "line": None}, value)
    assert ([Command("warning", {"title": value or "-"}, value)], []) == github(written)


def test_a_command_may_have_no_properties() -> None:
    assert "::notice::a\n" == command("notice", {"line": None}, "a")
