"""What could not be read never turns a fault into `met`, and never makes one up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mutuallearning.checking.catalogue import load
from mutuallearning.checking.document import check_source
from mutuallearning.checking.selection import select
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Verdict
from mutuallearning.reading.source import read_text

HEAD = {"mutuallearning": 1, "kind": "activity-plan", "format": "peer-review", "stage": "draft"}
DATES = {"start": "2026-05-06", "end": "2026-05-07"}


def check(**data: Any) -> Report:  # noqa: ANN401 -- any parts of a plan
    """Check document data."""
    catalogue = load(plugins=False)
    return check_source(
        read_text(json.dumps({**HEAD, **data}).encode(), "json"), catalogue, select(catalogue)
    )


def verdict(report: Report, code: str) -> Verdict:
    """Give the verdict of one rule."""
    return next(one for one in report.verdicts if one.code == code)


@pytest.mark.parametrize("defect", [{"place": 5}, {"plaze": "Hall"}, {"sessions": [{"about": 3}]}])
def test_a_defect_beside_a_fault_does_not_make_it_met(defect: dict[str, Any]) -> None:
    report = check(dates=DATES, agenda={"days": [{"date": "2026-06-07", **defect}]})
    assert "not_met" == verdict(report, "REF202").verdict


def test_a_fault_in_an_object_with_a_gap_that_matters_is_not_judged() -> None:
    sessions = [
        {"start": "9:00", "end": "10:00", "track": "one"},
        {"start": "9:30", "end": "10:30", "track": "T_2"},
    ]
    report = check(dates=DATES, agenda={"days": [{"date": "2026-05-06", "sessions": sessions}]})
    found = verdict(report, "REF203")
    assert ("not_judged", True) == (found.verdict, (found.because or "").startswith("blocked by DOC105"))


def test_a_waiver_means_the_place_in_the_document() -> None:
    days = [5, {"date": "2026-05-06"}, {"date": "2026-06-07"}]
    for target, state in (("/agenda/days/1", "open"), ("/agenda/days/2", "waived")):
        waiver = {"rule": "REF202", "target": target, "reason": "r"}
        report = check(dates=DATES, agenda={"days": days}, waivers=[waiver])
        assert [state] == [finding.state for finding in report.findings if finding.code == "REF202"]


def test_the_rules_about_waivers_cannot_be_waived() -> None:
    waivers = [{"rule": "REF101", "target": "nope", "reason": "r"}, {"rule": "REF304", "reason": "hush"}]
    report = check(waivers=waivers)
    assert ["open"] == [finding.state for finding in report.findings if finding.code == "REF304"]


def test_what_lies_beyond_the_counted_problems_is_unknown_all_the_same() -> None:
    many = [{"id": f"a{number}", "zz": 1} for number in range(600)]
    report = check(actors=many, gaol={"statement": "x"}, stage="final")
    assert "not_judged" == verdict(report, "GOV401").verdict


def test_a_million_errors_are_counted_not_listed() -> None:
    report = check(actors=[0] * 30_000)
    assert ["DOC109"] == [finding.code for finding in report.findings]
    assert 30_000 == report.findings[0].params["count"]
    assert {"not_judged", "not_applicable"} >= {
        one.verdict for one in report.verdicts if one.code[:3] != "DOC"
    }


def test_findings_of_one_rule_are_capped_and_counted() -> None:
    actors = [{"id": f"a{number}", "party": "nowhere"} for number in range(1200)]
    report = check(actors=actors, parties=[])
    assert 1000 == sum(finding.code == "REF101" for finding in report.findings)
    assert "1000 of 1200 findings are shown" == verdict(report, "REF101").because


@pytest.mark.parametrize("covers", [["participants"], ["participants", "topics", "agenda"], []])
def test_what_a_document_does_not_cover_hides_nothing_in_what_it_has(covers: list[str]) -> None:
    actors = [{"id": "a", "deputy": "nobody"}, {"id": "a"}]
    report = check(actors=actors, covers=covers)
    assert "not_met" == verdict(report, "REF102").verdict
    expected = "not_met" if "participants" in covers else "not_judged"
    assert expected == verdict(report, "REF101").verdict


def test_what_depends_on_a_format_that_cannot_be_read_is_not_judged() -> None:
    depending = {rule.code for rule in select(load(plugins=False)).rules if rule.limits or rule.formats}
    blocked = {
        one.code for one in check(format=5).verdicts if (one.because or "").startswith("blocked by DOC103")
    }
    assert depending
    assert set() == depending - blocked


@pytest.mark.parametrize(
    "unreadable", [{"format": 5}, {"stage": 5}, {"covers": 5}, {"changes": [{"kind": 5}]}]
)
def test_whether_something_is_missing_yet_depends_on_what_says_so(unreadable: dict[str, Any]) -> None:
    found = verdict(check(**{"stage": "final", **unreadable}), "GOV401")
    assert ("not_judged", True) == (found.verdict, (found.because or "").startswith("blocked by DOC"))
