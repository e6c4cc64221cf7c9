"""Entries for GitLab have what it asks for, each with a mark of its own."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from consumers import gitlab

from mutuallearning.findings.finding import Certainty, Severity, State
from mutuallearning.findings.report import Report


def test_an_entry(report: Callable[..., Report], written: Callable[..., str]) -> None:
    one = attrs.evolve(report("topcs: 1\n"), path="./plans//plan.yaml")
    entry = gitlab(written("gitlab", one))[-1]
    assert 32 == len(entry.pop("fingerprint"))
    assert {
        "description": 'The key "topcs" is not known here; did you mean topics? '
        "Correct the spelling, or move own data under extensions.",
        "check_name": "DOC101 unknown-key",
        "severity": "critical",
        "location": {"path": "plans/plan.yaml", "lines": {"begin": 6}},
    } == entry


@pytest.mark.parametrize(
    ("severity", "certainty", "state", "told"),
    [
        ("error", "certain", "open", "critical"),
        ("warning", "heuristic", "open", "major"),
        ("advice", "certain", "open", "minor"),
        ("error", "ask", "open", "info"),
        ("error", "certain", "baselined", "info"),
    ],
)
def test_severities(
    report: Callable[..., Report],
    written: Callable[..., str],
    severity: Severity,
    certainty: Certainty,
    state: State,
    told: str,
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], severity=severity, certainty=certainty, state=state)
    (entry,) = gitlab(written("gitlab", attrs.evolve(one, findings=(found,))))
    assert told == entry["severity"]


def test_marks_differ_by_file_and_repetition_and_stay(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    twice = attrs.evolve(one, findings=one.findings * 2)
    other = attrs.evolve(one, path="other.yaml")
    marks = [entry["fingerprint"] for entry in gitlab(written("gitlab", twice, other))]
    assert 3 == len(set(marks))
    moved = report("summary: More\n")
    assert marks[0] == gitlab(written("gitlab", moved))[0]["fingerprint"]


def test_a_finding_without_a_place_stands_on_the_first_line(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], line=None)
    (entry,) = gitlab(written("gitlab", attrs.evolve(one, findings=(found,))))
    assert 1 == entry["location"]["lines"]["begin"]


def test_a_crash_is_the_worst(crashed: Report, written: Callable[..., str]) -> None:
    (entry,) = gitlab(written("gitlab", crashed))
    assert ("blocker", "CUR101 no-learning-questions") == (entry["severity"], entry["check_name"])


def test_nothing_found_is_an_empty_array(written: Callable[..., str]) -> None:
    assert "[]\n" == written("gitlab")
