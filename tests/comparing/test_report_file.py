"""Reports that are read back."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutuallearning import api
from mutuallearning.comparing.report_file import ReportFileError, load_reports
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.limits import Limits

Make = Callable[..., Any]


def test_a_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    waiver = {"rule": "no-common-goal", "reason": "Later.", "until": "2027-03"}
    plan = ActivityPlan.model_validate({"title": "Vienna", "format": "peer-review", "waivers": [waiver]})
    written = api.check(plan, as_of=datetime.date(2026, 1, 15))
    assert {"open", "waived"} == {finding.state for finding in written.findings}
    path.write_text(written.to_json(), encoding="utf-8")
    assert (written,) == load_reports(path)


def test_what_a_later_release_adds_does_not_matter(found: Make, report: Make, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    written = report(found(state="waived", waiver={"rule": "CUR101", "reason": "Later."}))
    data = report(found()).to_data()
    finding = data["documents"][0]["findings"][0]
    finding |= {
        "state": "waived",
        "waiver": {"rule": "CUR101", "reason": "Later.", "new": 1},
        "sources": [{"title": "T", "new": 1}],
        "new": 1,
    }
    data["documents"][0]["new"] = data["new"] = 1
    path.write_text(json.dumps(data), encoding="utf-8")
    [read] = load_reports(path)
    assert [one.fingerprint for one in written.findings] == [one.fingerprint for one in read.findings]
    assert ["Later."] == [one.waiver.reason for one in read.findings if one.waiver]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"report_version": 2}', "is a report of version 2; this release reads version 1"),
        ('{"baseline_version": 1}', "is no report of the form json: the key report_version is missing"),
        ('{"report_version": 1}', "is no report: /documents/0 is missing or wrong"),
        ('{"report_version": 1, "documents": [{}]}', "is no report: /documents/0/"),
        (
            '{"report_version": 1, "documents": [{"findings": [{"waiver": 1}]}]}',
            "is no report: /documents/0/",
        ),
        ('{"report_version": 1, "documents": [', ":1 is no report: The text is not JSON"),
        ("[]", ":1 is no report: The document is a list"),
    ],
)
def test_what_is_no_report_is_told_in_one_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReportFileError) as caught:
        load_reports(path)
    assert told in str(caught.value)
    assert 1 == len(str(caught.value).splitlines())


def test_a_report_that_is_not_there_or_too_large_is_told(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    with pytest.raises(ReportFileError, match=r"^There is no file "):
        load_reports(path)
    path.write_text('{"report_version": 1, "documents": []}')
    assert () == load_reports(path)
    with pytest.raises(ReportFileError, match="the limit for JSON is 10 bytes"):
        load_reports(path, Limits(json_bytes=10))
