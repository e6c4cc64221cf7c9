"""The exit code over any reports: worst wins, and nothing bad is ever 0."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.cli.exit_code import Gate, exit_code
from mutuallearning.findings.finding import RANK, Entity, Finding, Severity, State
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import OUTCOMES, Verdict

GATES: st.SearchStrategy[Gate] = st.sampled_from(("error", "warning", "advice", "never"))


def finding(severity: Severity, state: State, family: str) -> Finding:
    return Finding(
        code=f"{family}101",
        name="a-fault",
        severity=severity,
        certainty="certain",
        principle=None,
        family=family,
        theme="t",
        message="m",
        remedy="r",
        params={},
        pointer="",
        entity=Entity("document"),
        state=state,
        doc_url="https://example.org/",
        fingerprint="f",
    )


FINDINGS = st.builds(
    finding,
    st.sampled_from(sorted(RANK)),
    st.sampled_from(["open", "waived", "baselined"]),
    st.sampled_from(["CUR", "DOC"]),
)
VERDICTS = st.builds(Verdict, st.just("CUR101"), st.just("a-fault"), st.none(), st.sampled_from(OUTCOMES))
REPORTS = st.builds(
    Report,
    catalogue=st.just("1"),
    state=st.sampled_from(["judged", "partly_judged", "unreadable"]),
    findings=st.lists(FINDINGS, max_size=3).map(tuple),
    verdicts=st.lists(VERDICTS, max_size=3).map(tuple),
)
MANY = st.lists(REPORTS, max_size=4)


@given(MANY, GATES)
def test_never_0_when_something_is_wrong(reports: list[Report], gate: Gate) -> None:
    code = exit_code(reports, gate)
    crashed = any(verdict.verdict == "errored" for report in reports for verdict in report.verdicts)
    unread = any(report.state == "unreadable" for report in reports)
    found = gate != "never" and any(
        one.family == "DOC" or (one.state == "open" and RANK[one.severity] >= RANK[gate])
        for report in reports
        for one in report.findings
    )
    assert (4 if crashed else 3 if unread else 1 if found else 0) == code


@given(MANY, REPORTS, GATES)
def test_one_report_more_never_makes_it_better(reports: list[Report], more: Report, gate: Gate) -> None:
    assert exit_code([*reports, more], gate) >= exit_code(reports, gate)


@given(MANY, GATES)
def test_the_order_does_not_matter(reports: list[Report], gate: Gate) -> None:
    assert exit_code(reports, gate) == exit_code(reports[::-1], gate)


@given(MANY)
def test_a_lower_gate_never_makes_it_better(reports: list[Report]) -> None:
    gates: tuple[Gate, ...] = ("never", "error", "warning", "advice")
    codes = [exit_code(reports, gate) for gate in gates]
    assert sorted(codes) == codes


@given(REPORTS)
def test_a_structural_problem_cannot_be_softened(report: Report) -> None:
    softened = attrs.evolve(report, findings=(finding("advice", "waived", "DOC"),))
    assert exit_code([softened], "error") >= 1


def test_nothing_is_clean() -> None:
    assert 0 == exit_code([], "advice")
