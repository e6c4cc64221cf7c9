"""Waivers of files, applied to reports; and what is found wrong with them."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from mutuallearning import api
from mutuallearning.configuring.waiver_file import read_waivers
from mutuallearning.configuring.waiving import Waiving
from mutuallearning.findings.report import Report
from mutuallearning.reading.source import SourceText, read_path

TODAY = datetime.date(2026, 1, 15)
PLAN = """mutuallearning: 1
kind: activity-plan
title: Vienna
format: peer-assist
stage: draft
topics:
  - {id: t, title: T, questions: [{id: q, text: How?}]}
actors:
  - {id: one, organisation: nowhere}
  - {id: two}
"""


@pytest.fixture(autouse=True)
def _plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    for name in ("a", "b"):
        Path(f"plans/{name}.yaml").write_text(PLAN)


def waiving(text: str, *, as_of: datetime.date | None = TODAY, select: list[str] | None = None) -> Waiving:
    Path("waivers.yaml").write_text(f"waivers:\n{text}")
    catalogue, chosen = api.selection(select=select or ["REF", "CUR", "GOV401"])
    return Waiving(read_waivers("waivers.yaml"), catalogue, chosen, as_of)


def checked(run: Waiving, *paths: str) -> list[Report]:
    reports: list[Report] = []
    for path in paths or ("plans/a.yaml", "plans/b.yaml"):
        source: SourceText = read_path(path)
        report = api.check_read(source, run.catalogue, run.selection, as_of=run.as_of, path=path)
        reports.append(run.apply(report, source.value))
    return reports


def waived(report: Report) -> set[str]:
    return {finding.code for finding in report.findings if finding.state == "waived"}


def faults(run: Waiving) -> list[tuple[str, int | None]]:
    return [(finding.name, finding.line) for finding in run.report().findings]


def verdict(report: Report, name: str) -> str:
    return next(one.verdict for one in report.verdicts if name in (one.code, one.name))


def test_a_waiver_covers_what_its_path_and_rule_say() -> None:
    run = waiving(
        "  - {path: plans/a.yaml, rule: no-common-goal, reason: The council decides., who: owner}\n"
    )
    one, other = checked(run)
    assert ({"GOV401"}, set()) == (waived(one), waived(other))
    assert ("waived", "not_met") == (verdict(one, "GOV401"), verdict(other, "GOV401"))
    assert ["The council decides."] == [
        verdict.because for verdict in one.verdicts if verdict.verdict == "waived"
    ]
    [finding] = [finding for finding in one.findings if finding.state == "waived"]
    assert finding.waiver is not None
    assert ("owner", "no-common-goal") == (finding.waiver.who, finding.waiver.rule)
    assert [] == faults(run)


def test_the_same_as_in_the_document(tmp_path: Path) -> None:
    waiver = "  - {rule: REF101, target: one, reason: Later.}\n  - {rule: GOV401, reason: Later.}\n"
    [outside] = checked(waiving(waiver), "plans/a.yaml")
    inside = tmp_path / "c.yaml"
    inside.write_text(f"{PLAN}waivers:\n{waiver}")
    [within] = checked(waiving("  []\n"), str(inside))
    assert waived(outside) == waived(within) == {"REF101", "GOV401"}
    assert [one.waiver for one in outside.findings] == [one.waiver for one in within.findings]
    own = {rule.code for rule in api.rules() if rule.theme == "waivers"}
    assert [one for one in outside.verdicts if one.code not in own] == [
        one for one in within.verdicts if one.code not in own
    ]


@pytest.mark.parametrize(
    ("target", "covered"),
    [("one", True), ("/actors/0", True), ("two", False), ("/actors/1", False), ("/x", False)],
)
def test_a_target_is_an_id_or_a_place(target: str, covered: bool) -> None:  # noqa: FBT001 -- a column of the table
    [report] = checked(waiving(f"  - {{rule: REF101, target: {target}, reason: x}}\n"), "plans/a.yaml")
    assert covered == ("REF101" in waived(report))


@pytest.mark.parametrize(
    ("until", "as_of", "covered"),
    [("2026-01", TODAY, True), ("2025", TODAY, False), ("2027", None, False), ("2026-01-15", TODAY, True)],
)
def test_a_waiver_with_a_last_day(until: str, as_of: datetime.date | None, covered: bool) -> None:  # noqa: FBT001 -- as above
    run = waiving(f"  - {{rule: GOV401, reason: x, until: '{until}'}}\n", as_of=as_of)
    assert covered == ("GOV401" in waived(checked(run)[0]))


def test_structural_problems_are_never_waived() -> None:
    Path("plans/a.yaml").write_text(f"{PLAN}topcs: 1\n")
    run = waiving("  - {rule: DOC101, reason: x}\n  - {rule: unknown-key, reason: x}\n")
    assert set() == waived(checked(run, "plans/a.yaml")[0])


@pytest.mark.parametrize(
    ("waiver", "name", "line", "column"),
    [
        ("rule: no-common-gaol, reason: x", "waiver-of-unknown-rule", 2, 12),
        ("rule: GOV401, reason: x, until: 2025-12-31", "expired-waiver", 2, 38),
        ("rule: no-learning-questions, target: three, reason: x", "waiver-target-unknown", 2, 43),
        ("rule: no-learning-questions, target: two, reason: x", "unused-waiver", 2, 5),
        ("path: plans/c.yaml, rule: GOV401, reason: x", "unused-waiver", 2, 5),
    ],
)
def test_what_is_wrong_with_a_waiver_is_found_in_its_file(
    waiver: str, name: str, line: int, column: int
) -> None:
    run = waiving(f"  - {{{waiver}}}\n")
    checked(run)
    report = run.report()
    assert [(name, line, column)] == [(one.name, one.line, one.column) for one in report.findings]
    assert ("waivers.yaml", "waivers", "not_met") == (report.path, report.kind, verdict(report, name))
    assert "(" not in report.findings[0].message


def test_what_may_be_of_use_elsewhere_is_not_called_unused() -> None:
    run = waiving("  - {rule: no-learning-questions, target: two, reason: x}\n")
    checked(run, "plans/a.yaml")
    assert [] == faults(run)
    assert "not_judged" == verdict(run.report(), "unused-waiver")
    run = waiving("  - {path: plans/b.yaml, rule: GOV401, reason: x}\n")
    checked(run, "plans/a.yaml")
    assert [] == faults(run)


def test_nor_is_one_whose_rule_was_not_judged() -> None:
    run = waiving("  - {rule: EMP101, reason: x}\n")
    checked(run)
    assert [] == faults(run)
    assert "not_judged" == verdict(run.report(), "unused-waiver")


def test_a_file_that_is_no_document_was_looked_at_as_well() -> None:
    Path("plans/c.yaml").write_text("- no plan\n")
    run = waiving("  - {rule: no-learning-questions, target: two, reason: x}\n")
    checked(run)
    assert [] == faults(run)
    run = waiving("  - {rule: no-learning-questions, target: two, reason: x}\n")
    checked(run)
    run.seen("plans/c.yaml")
    assert [("unused-waiver", 2)] == faults(run)


def test_rules_on_waivers_are_asked_like_others() -> None:
    run = waiving("  - {rule: no-common-gaol, reason: x}\n", select=["GOV401"])
    checked(run)
    assert ((), ()) == (run.report().findings, run.report().verdicts)
    catalogue, chosen = api.selection(select=["REF"], severities=[("REF301", "advice")])
    run = Waiving(read_waivers("waivers.yaml"), catalogue, chosen, TODAY)
    assert ["advice"] == [one.severity for one in run.report().findings]


def test_the_mark_of_a_fault_does_not_depend_on_its_place() -> None:
    one = waiving("  - {rule: no-common-gaol, reason: x}\n").report().findings
    two = waiving("  - {rule: GOV401, reason: y}\n  - {rule: no-common-gaol, reason: z}\n").report().findings
    assert one[0].fingerprint in {finding.fingerprint for finding in two}


def test_a_document_of_another_shape_does_no_harm() -> None:
    run = waiving("  - {rule: CUR101, target: one, reason: x}\n")
    deep: Any = {"id": ["one"], "topics": [[], {"id": 1}, None], "extensions": {"a": {"id": "one"}}}
    [report] = checked(waiving("  []\n"), "plans/a.yaml")
    assert set() == waived(run.apply(report, deep))
