"""Reports as JUnit XML: a suite for each document, and in it a test for each rule that applies.

A test fails where the run does: by an open finding at the gate or over it. Findings under the gate are told in what
the test prints. A rule that was not judged, or whose findings are all waived, is a test that was skipped. A rule that
crashed, and a document that was not read, are errors.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal
from xml.etree import ElementTree as ET

import attrs

from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Verdict
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.machine import fails, portable, told
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.text import place, state_note

_COUNTED = {"failure": "failures", "error": "errors", "skipped": "skipped"}
"""The attribute of a suite that counts each kind of result."""


@attrs.frozen
class _Result:
    """What is said of a test that did not pass.

    Attributes:
        kind: Name of the element.
        message: Why.
        sort: What kind of failure or error it is.
        told: Findings that are told in full.
    """

    kind: Literal["failure", "error", "skipped"]
    message: str
    sort: str | None = None
    told: tuple[Finding, ...] = ()


def write(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Write all suites under one root, whose counts are those of all of them."""
    root = ET.Element("testsuites", name="mutuallearning")
    root.extend([_suite(report, run) for report in reports])
    for key in ("tests", *_COUNTED.values()):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    ET.indent(root)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(report: Report, run: Run) -> ET.Element:
    path = portable(report.path)
    suite = ET.Element("testsuite", name=visible(path))
    _properties(suite, report)
    by_code: defaultdict[str, list[Finding]] = defaultdict(list)
    for found in report.findings:
        by_code[found.code].append(found)
    asked = {verdict.code: verdict for verdict in report.verdicts}
    cases = [
        _case(path, verdict, tuple(by_code[code]), report, run)
        for code, verdict in asked.items()
        if verdict.verdict != "not_applicable" or by_code[code]
    ]
    # What the reader finds in a text that is no document, whatever rules are asked.
    cases += [
        _case(path, _verdict_of(found[0]), tuple(found), report, run)
        for code, found in by_code.items()
        if code not in asked
    ]
    suite.extend(cases)
    suite.set("tests", str(len(cases)))
    for kind, key in _COUNTED.items():
        suite.set(key, str(sum(case.find(kind) is not None for case in cases)))
    return suite


def _properties(suite: ET.Element, report: Report) -> None:
    """Say what the tests were about, and how many rules have no test because they do not apply."""
    properties = ET.SubElement(suite, "properties")
    said = {
        "state": report.state,
        "kind": report.kind,
        "format": report.format,
        "stage": report.stage,
        "ruleset": report.ruleset,
        "catalogue": report.catalogue,
        "as_of": report.as_of,
        "not_applicable": report.counts["not_applicable"],
    }
    for name, value in said.items():
        if value is not None:
            ET.SubElement(properties, "property", name=name, value=visible(str(value)))


def _verdict_of(found: Finding) -> Verdict:
    return Verdict(found.code, found.name, found.principle, "not_met")


def _case(path: str, verdict: Verdict, found: tuple[Finding, ...], report: Report, run: Run) -> ET.Element:
    case = ET.Element(
        "testcase",
        name=visible(f"{verdict.code} {verdict.name}"),
        classname=visible(posixpath.splitext(path)[0]),
        file=visible(path),
    )
    first = next((one.line for one in found if one.line is not None), None)
    if first is not None:
        case.set("line", str(first))
    result = _result(verdict, found, report, run)
    told: tuple[Finding, ...] = ()
    if result is not None:
        element = ET.SubElement(case, result.kind, message=visible(result.message))
        if result.sort:
            element.set("type", result.sort)
        if result.told:
            element.text = _in_full(path, result.told)
        told = result.told
    others = tuple(one for one in found if one not in told)
    if others:
        ET.SubElement(case, "system-out").text = _in_full(path, others)
    return case


def _result(verdict: Verdict, found: tuple[Finding, ...], report: Report, run: Run) -> _Result | None:
    if verdict.verdict == "errored":
        return _Result("error", verdict.because or "the rule crashed", "crashed")
    if report.state == "unreadable" and found:
        return _Result("error", found[0].message, "unreadable", found)
    failing = [one for one in found if fails(one, run.gate_for(report))]
    if failing:
        first, more = failing[0], len(failing) - 1
        message = f"{first.message} (and {more} more)" if more else first.message
        return _Result("failure", message, first.severity, tuple(failing))
    if verdict.verdict == "not_judged":
        return _Result("skipped", f"not judged: {verdict.because or 'the rule gives no reason'}")
    aside = [one for one in found if one.state != "open"]
    if aside and len(aside) == len(found):
        return _Result("skipped", f"{aside[0].message}{state_note(aside[0])}")
    return None


def _in_full(path: str, found: Iterable[Finding]) -> str:
    rows = (f"{place(path, one.line, one.column, one.cell)}: {one.severity}: {told(one)}" for one in found)
    return "\n".join(map(visible, rows))
