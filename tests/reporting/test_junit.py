"""Suites of JUnit say of every rule that applies what became of it, and fail where the run does."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from consumers import junit

from mutuallearning.findings.finding import Severity
from mutuallearning.findings.report import Report


def test_a_suite_is_a_document_and_a_test_a_rule(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one, two = report(select=("CUR", "CYC")), attrs.evolve(report("topcs: 1\n"), path="./sub/b.yaml")
    suites = junit(written("junit", one, two))
    assert ["plan.yaml", "sub/b.yaml"] == list(suites)
    asked = [
        f"{verdict.code} {verdict.name}" for verdict in one.verdicts if verdict.verdict != "not_applicable"
    ]
    assert asked == [test.name for test in suites["plan.yaml"]]
    assert {"sub/b"} == {test.classname for test in suites["sub/b.yaml"]}
    assert one.counts["not_applicable"] > 0
    assert f'name="not_applicable" value="{one.counts["not_applicable"]}"' in written("junit", one)


def test_each_verdict_has_its_result(report: Callable[..., Report], written: Callable[..., str]) -> None:
    one = report(select=("CUR", "GOV", "REF"))
    tests = {test.name.split()[0]: test for test in junit(written("junit", one))["plan.yaml"]}
    kinds = {"met": "", "not_judged": "Skipped", "not_met": "Failure"}
    seen = set[str]()
    for verdict in one.verdicts:
        found = [found for found in one.findings if found.code == verdict.code]
        if verdict.verdict == "not_applicable" or (found and found[0].severity != "error"):
            continue
        assert kinds[verdict.verdict] == tests[verdict.code].kind, verdict
        seen.add(verdict.verdict)
        if verdict.verdict == "not_judged":
            assert f"not judged: {verdict.because}" == tests[verdict.code].message
    assert set(kinds) == seen


def test_a_failure_tells_all_that_was_found(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    (test,) = [
        one
        for one in junit(written("junit", report("topcs: 1\nstag: 1\n")))["plan.yaml"]
        if "DOC101" in one.name
    ]
    assert ("Failure", 2) == (test.kind, len(test.text.splitlines()))
    assert test.message.endswith(" (and 1 more)")
    assert test.text.startswith("plan.yaml:6:1: error: The key ")


@pytest.mark.parametrize(
    ("severity", "gate", "kind"),
    [
        ("error", "error", "Failure"),
        ("warning", "error", ""),
        ("warning", "warning", "Failure"),
        ("advice", "warning", ""),
        ("advice", "advice", "Failure"),
        ("error", None, ""),
    ],
)
def test_a_test_fails_at_the_gate(
    report: Callable[..., Report],
    written: Callable[..., str],
    severity: Severity,
    gate: Severity | None,
    kind: str,
) -> None:
    one = report()
    found = attrs.evolve(one.findings[0], severity=severity)
    test = junit(written("junit", attrs.evolve(one, findings=(found,)), gate=gate))["plan.yaml"][0]
    assert kind == test.kind
    assert found.message in (test.text if kind else test.printed)


def test_a_question_for_people_never_fails(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = report()
    asked = attrs.evolve(one, findings=(attrs.evolve(one.findings[0], certainty="ask"),))
    assert "" == junit(written("junit", asked, gate="advice"))["plan.yaml"][0].kind


def test_what_is_waived_is_skipped_and_says_why(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    waived = report("waivers:\n  - {rule: CUR101, reason: Asked elsewhere, until: 2026-12}\n")
    test = junit(written("junit", waived))["plan.yaml"][0]
    assert "Skipped" == test.kind
    assert test.message.endswith("has no learning question (waived: Asked elsewhere, until 2026-12)")
    assert "waived" in test.printed


def test_a_crash_and_a_document_that_was_not_read_are_errors(
    report: Callable[..., Report], crashed: Report, written: Callable[..., str]
) -> None:
    first, *others = junit(written("junit", crashed))["plan.yaml"]
    assert ("Error", "the rule raised ZeroDivisionError") == (first.kind, first.message)
    assert "Error" not in {test.kind for test in others}
    unread = attrs.evolve(report("topcs: 1\n"), state="unreadable")
    kinds = {
        test.name.split()[0]: test.kind for test in junit(written("junit", unread, gate=None))["plan.yaml"]
    }
    assert "Error" == kinds["DOC101"]


def test_a_finding_of_a_rule_that_was_not_asked_has_a_test(
    report: Callable[..., Report], written: Callable[..., str]
) -> None:
    one = attrs.evolve(report(), verdicts=())
    assert ["CUR101 no-learning-questions"] == [
        test.name for test in junit(written("junit", one))["plan.yaml"]
    ]


def test_no_document_gives_no_suite(written: Callable[..., str]) -> None:
    assert {} == junit(written("junit"))
