"""A baseline: what is in it, what it marks, how it is written and read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from mutuallearning.comparing.baseline import Baseline, BaselineError
from mutuallearning.findings.finding import Entity
from mutuallearning.reading.limits import Limits

Make = Callable[..., Any]


def states(report: Any) -> list[str]:  # noqa: ANN401 -- a report
    return [finding.state for finding in report.findings]


def test_what_is_in_it_is_known_wherever_it_stands(found: Make, report: Make) -> None:
    baseline = Baseline.of([report(found(), found(mark="b"))])
    moved = report(found(line=90, pointer="/x", message="Other words", severity="advice"), found(mark="c"))
    assert ["baselined", "open"] == states(baseline.apply(moved))


def test_another_rule_thing_mark_or_document_is_new(found: Make, report: Make) -> None:
    baseline = Baseline.of([report(found())])
    for other in (
        report(found(code="CUR102")),
        report(found(entity=Entity("session", "s-2"))),
        report(found(entity=Entity("party", "s-1"))),
        report(found(mark="b")),
        report(found(), path="b.yaml"),
    ):
        assert ["open"] == states(baseline.apply(other))


def test_as_many_are_known_as_there_were(found: Make, report: Make) -> None:
    baseline = Baseline.of([report(found(), found())])
    assert [2] == [entry.count for entry in baseline.findings]
    assert ["baselined", "baselined", "open"] == states(baseline.apply(report(found(), found(), found())))


def test_structural_problems_and_waived_findings_are_never_in_it(found: Make, report: Make) -> None:
    structural, waived = found(code="DOC101"), found(state="waived")
    assert () == Baseline.of([report(structural, waived)]).findings
    forged = Baseline.of([report(found(code="CUR101"))])
    entry = forged.findings[0].model_copy(update={"code": "DOC101"})
    forged = forged.model_copy(update={"findings": (entry,)})
    assert ["open"] == states(forged.apply(report(structural)))


def test_a_report_is_marked_and_not_changed_otherwise(found: Make, report: Make) -> None:
    before = report(found())
    after = Baseline.of([before]).apply(before)
    assert attrs.evolve(before, findings=after.findings) == after
    assert not before.ok()
    assert after.ok()


def test_paths_start_from_the_folder_of_the_baseline(
    found: Make, report: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    here = report(found(), path="plans/a.yaml")
    baseline = Baseline.of([here], folder="ci")
    assert ["../plans/a.yaml"] == [entry.path for entry in baseline.findings]
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path / "plans")
    assert ["baselined"] == states(baseline.apply(report(found(), path="a.yaml"), folder="../ci"))
    assert ["open"] == states(baseline.apply(report(found(), path="a.yaml")))


def test_the_same_findings_give_the_same_bytes_in_whatever_order(found: Make, report: Make) -> None:
    one, two = report(found(mark="b"), found()), report(found(), path="A.yaml")
    text = Baseline.of([one, two]).to_json()
    assert text == Baseline.of([two, report(found(), found(mark="b"))]).to_json()
    assert ["A.yaml", "a.yaml", "a.yaml"] == [entry["path"] for entry in json.loads(text)["findings"]]
    assert '"line"' not in text
    assert '"message"' not in text


def test_it_is_read_as_it_was_written(found: Make, report: Make, tmp_path: Path) -> None:
    path = tmp_path / "base.json"
    hostile = report(found(), found(), path="a\n\x1b[31m ü.yaml")
    baseline = Baseline.of([hostile, report(found(entity=Entity("document")), path="not\udcff.yaml")])
    path.write_text(baseline.to_json(), encoding="utf-8")
    assert baseline == Baseline.read(path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert baseline == Baseline.read(path)
    assert ["baselined", "baselined"] == states(Baseline.read(path).apply(hostile))


ENTRY = '{"path": "a", "code": "CUR101", "name": "n", "entity": "e", "fingerprint": "f"'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"baseline_version": 2}', "is a baseline of version 2; this release reads version 1"),
        ('{"baseline_version": true}', "is a baseline of version True; this release reads version 1"),
        ('{"baseline_version": "1\\u001b[31m"}', r"of version 1\x1b[31m; this release reads version 1"),
        ("{}", "is no baseline: the key baseline_version is missing"),
        ("[]", ":1 is no baseline: The document is a list; it must be keys with values, such as `title: …`"),
        ('{"baseline_version": 1,\n "find', ":2 is no baseline: The text is not JSON"),
        ("", "is no baseline: The document is empty"),
        ("baseline_version: 1\n", ":1 is no baseline: The text is not JSON"),
        ('{"baseline_version": 1, "findings": {}}', ":1 is no baseline: /findings is missing or wrong"),
        (
            f'{{"baseline_version": 1, "findings": [\n{ENTRY}, "count": 0}}]}}',
            ":2 is no baseline: /findings/0/count is missing or wrong",
        ),
        (
            f'{{"baseline_version": 1, "findings": [{ENTRY}, "lin": 1, "x": 2}}]}}',
            ":1 is no baseline: /findings/0/lin is missing or wrong; and 1 more",
        ),
    ],
)
def test_what_is_no_baseline_is_told_in_one_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "base.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BaselineError) as caught:
        Baseline.read(path)
    assert told in str(caught.value)
    assert 1 == len(str(caught.value).splitlines())


def test_a_baseline_that_is_not_there_or_too_large_is_told(tmp_path: Path) -> None:
    path = tmp_path / "base.json"
    with pytest.raises(BaselineError, match=r"^There is no file "):
        Baseline.read(path)
    path.write_text(Baseline(findings=()).to_json())
    with pytest.raises(BaselineError, match="the limit for JSON is 10 bytes"):
        Baseline.read(path, Limits(json_bytes=10))
    with pytest.raises(BaselineError, match="the limit for JSON is 2"):
        Baseline.read(path, Limits(json_nodes=2))
