from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

import mutuallearning as ml
from mutuallearning.bulk.many import check_lines, check_many
from mutuallearning.bulk.pool import WorkerDiedError, in_order
from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.findings.report import Report
from mutuallearning.reading.limits import Limits

AS_OF = datetime.date(2026, 1, 15)
PLANS = [base_document(name).value for name in base_names()]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "plans.ndjson"
    text = [json.dumps(plan) for plan in PLANS]
    text.insert(3, '{"mutuallearning": 1, "kind": "activity-plan", "titel": "Vienna"}')
    text.insert(5, "no JSON")
    text.insert(7, "")
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    return path


def written(reports: Iterator[Report]) -> list[str]:
    return [report.to_json() for report in reports]


def test_each_line_is_a_document_with_its_number(lines: Path) -> None:
    reports = list(check_many([lines], as_of=AS_OF))
    assert len(PLANS) + 2 == len(reports)
    assert [1, 2, 3, 4, 5, 6, 7, 9] == [report.row for report in reports[:8]]
    assert {str(lines)} == {report.path for report in reports}
    assert ["unreadable"] == [report.state for report in reports if report.row == 6]


def test_what_is_found_stands_on_the_line_of_its_document(lines: Path) -> None:
    reports = {report.row: report for report in check_many(lines)}
    assert [(4, 48)] == [(one.line, one.column) for one in reports[4].findings if one.name == "unknown-key"]
    assert [6] == [one.line for one in reports[6].findings]


def test_a_line_is_judged_like_a_file(lines: Path, tmp_path: Path) -> None:
    for report, plan in zip(check_many(lines, as_of=AS_OF), PLANS[:3], strict=False):
        path = tmp_path / "plan.json"
        path.write_text(json.dumps(plan), encoding="utf-8")
        alone = ml.check_file(path, as_of=AS_OF)
        assert [one.fingerprint for one in alone.findings] == [one.fingerprint for one in report.findings]
        assert alone.verdicts == report.verdicts


def test_two_processes_give_the_same_bytes_in_the_same_order(lines: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(PLANS[0]), encoding="utf-8")
    sources = [file, lines, tmp_path / "missing.yaml", file]
    alone = written(check_many(sources, as_of=AS_OF, chunk=3))
    assert alone == written(check_many(sources, as_of=AS_OF, chunk=3, workers=2))
    assert alone == written(check_many(sources, as_of=AS_OF))


def test_reports_come_one_by_one_and_sources_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def plans() -> Iterator[ml.ActivityPlan]:
        for number in range(1000):
            taken.append(number)
            yield ml.ActivityPlan(title=f"Visit {number}")

    reports = check_many(plans(), chunk=2)
    assert "Visit 0" == next(reports).title
    assert [0, 1] == taken


def test_a_file_that_cannot_be_read_is_a_report(tmp_path: Path) -> None:
    (report,) = check_many([tmp_path / "missing.ndjson"])
    assert ("unreadable", ["file-not-read"]) == (report.state, [one.name for one in report.findings])


def test_a_line_over_the_limit_does_not_stop_the_others(lines: Path) -> None:
    reports = list(check_many(lines, limits=Limits(json_bytes=100)))
    assert "judged" in {report.state for report in check_many(lines)}
    assert len(PLANS) + 2 == len(reports)
    assert "too-large" == reports[0].findings[0].params["reason"]


def test_lines_as_text_and_as_bytes() -> None:
    plan = json.dumps(PLANS[0])
    first, second = check_lines([plan, plan.encode()], as_of=AS_OF, first=11, path="stream")
    assert (11, 12) == (first.row, second.row)
    assert first.verdicts == second.verdicts
    assert "stream" == first.path


def test_only_the_rules_that_are_selected_are_asked(lines: Path) -> None:
    report = next(check_many(lines, select=["CUR101"], workers=2))
    assert ["CUR101"] == [one.code for one in report.verdicts if not one.code.startswith("DOC")]


def test_wrong_use_is_told_at_once() -> None:
    with pytest.raises(ml.UnknownNameError):
        check_many([], select=["CUR999"])
    with pytest.raises(ml.UsageError, match="workers is a number from 1 on, not 0"):
        check_many([], workers=0)
    with pytest.raises(ml.UsageError, match="check_lines takes lines of JSON"):
        list(check_many([b"{}"]))  # type: ignore[list-item]  # what somebody may well try


def _die(number: int) -> int:
    if number == 3:
        os._exit(1)
    return number


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(WorkerDiedError, match="it may have run out of memory"):
        list(in_order(_die, range(10), workers=2))


def test_no_piece_is_given_by_what_leaves_a_buffer_where_the_pipe_is_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Over that buffer Python 3.12 can crash, and 3.13 complains on the error stream.
    monkeypatch.delattr("multiprocessing.connection._ConnectionBase.send")
    assert [0, 1, 2] == list(in_order(_die, range(3), workers=2))


def _die_in_the_middle_of_the_answer(number: int) -> int:
    def half(self: Connection[Any, Any], data: bytes, _write: object = None) -> None:
        os.write(self.fileno(), data[: len(data) // 2])
        os._exit(1)

    if number == 3:
        Connection._send = half  # type: ignore[attr-defined]  # of which the stubs say nothing
    return number


def test_a_process_that_dies_in_the_middle_of_its_answer_is_told_too() -> None:
    with pytest.raises(WorkerDiedError, match="after 3 pieces of work were done"):
        list(in_order(_die_in_the_middle_of_the_answer, range(4), workers=2))


def _fail(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


def test_an_error_of_the_work_is_raised_by_the_caller_after_what_was_done() -> None:
    done: list[int] = []
    with pytest.raises(ValueError, match="three"):
        done.extend(in_order(_fail, range(10), workers=2))
    assert [0, 1, 2] == done
