"""The command `schedule`."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]

MORE = """\
dates: {start: 2027-03-30}
papers:
  - {kind: host-paper, due: 2 working days before start}
  - {kind: report, due: 1 week after end}
"""


@pytest.fixture
def path(write: Write) -> str:
    return str(write(more=MORE))


def test_text(run: Run, path: str) -> None:
    done = run("schedule", path)
    assert (0, "") == (done.code, done.err)
    assert done.out.startswith("Vienna\n\nMarch 2027\n  Fri 2027-03-26")
    assert done.out.endswith("\n3 dates\n")


def test_holidays_are_no_working_days(run: Run, path: str) -> None:
    days = [
        json.loads(run("schedule", path, "--format", "json", *more).out)["entries"][0]["earliest"]
        for more in ((), ("--holidays", "AT"), ("--holidays", "AT,DE-BY"))
    ]
    # Easter Monday is a holiday in both, Good Friday in Germany only.
    assert ["2027-03-26", "2027-03-25", "2027-03-24"] == days


def test_years_that_are_not_known_are_told(run: Run, write: Write) -> None:
    done = run("schedule", str(write(more="dates: {start: 2150-03-30}\n")), "--holidays", "AT")
    assert 0 == done.code
    # Since when, differs between versions of the package.
    told = "the public holidays of AT are known from [0-9]{4} to 2100; other years count as having none"
    assert re.search(told, done.err)


def test_horizon(run: Run, path: str) -> None:
    done = run("schedule", path, "--horizon", "2027-03-31")
    assert "2 dates; what surely comes after 2027-03-31 is left out" in done.out


def test_calendar(run: Run, path: str) -> None:
    done = run("schedule", path, "--format", "ics", "--as-of", "2026-11-22")
    assert (0, "") == (done.code, done.err)
    assert done.out.startswith("BEGIN:VCALENDAR")
    assert "DTSTAMP:20261122T000000Z" in done.out
    assert done.out == run("schedule", path, "--format", "ics", "--as-of", "2026-11-22").out


def test_machines_hear_of_what_has_no_day(run: Run, write: Write) -> None:
    path = str(write(more="papers: [{kind: report, due: 1 week after end}]\n"))
    assert (
        "2 entries have no day: see unresolved, or --format text"
        in run("schedule", path, "--format", "json").err
    )
    assert "" == run("schedule", path).err


@pytest.mark.parametrize("form", ["text", "json", "ics"])
def test_output_to_a_file(run: Run, path: str, form: str) -> None:
    done = run("schedule", path, "--format", form, "-o", "out.txt")
    assert (0, "", "") == (done.code, done.out, done.err)
    shown = run("schedule", path, "--format", form).out
    assert shown == Path("out.txt").read_bytes().decode()
    assert shown == run("schedule", path, "--format", form, "-o", "-").out


def test_the_document_is_not_written_over(run: Run, path: str) -> None:
    before = Path(path).read_bytes()
    done = run("schedule", path, "-o", path)
    assert (2, "") == (done.code, done.out)
    assert "is the document itself, so the timetable cannot be written there" in done.err
    assert before == Path(path).read_bytes()


def test_standard_input(run: Run, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(path).read_bytes())))
    assert run("schedule", path).out == run("schedule", "-").out


def test_any_kind_of_document(run: Run) -> None:
    Path("cycle.yaml").write_text(
        "mutuallearning: 1\nkind: peer-review-cycle\n"
        "visit: {dates: {start: 2027-02-02}}\nresponse_due: 3 months after end\n",
        encoding="utf-8",
    )
    done = run("schedule", "cycle.yaml")
    assert 0 == done.code
    assert "Sun 2027-05-02" in done.out
    assert "Untitled peer review cycle" in done.out


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("mutuallearning: 1\nkind: activity-plan\ndates: {start: someday}\n", 1, "plan.yaml:3:"),
        (
            "mutuallearning: 1\nkind: activity-plan\npreparation: [{recurs: every 5 weeks}]\n",
            1,
            "plan.yaml:3:",
        ),
        ("title: x\n", 1, "plan.yaml:"),
        ("mutuallearning: 7\n", 3, "format version is 7"),
        ("a: &b [*b]\n", 3, "plan.yaml:1:"),
        (None, 3, "plan.yaml: error "),
    ],
)
def test_broken_documents(run: Run, text: str | None, code: int, told: str) -> None:
    if text is not None:
        Path("plan.yaml").write_text(text, encoding="utf-8")
    done = run("schedule", "plan.yaml")
    assert (code, "") == (done.code, done.out)
    assert told in done.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--holidays", "XX"), "There is no country 'XX'"),
        (("--holidays", "DE-QQ"), "There is no region of Germany (DE) 'QQ'"),
        (("--holidays", ","), "--holidays"),
        (("--horizon", "soon"), "'soon' is not a date such as 2026-11-22"),
        (("--format", "xlsx"), "there is no choice 'xlsx'"),
    ],
)
def test_wrong_usage(run: Run, path: str, words: tuple[str, ...], told: str) -> None:
    done = run("schedule", path, *words)
    assert (2, "") == (done.code, done.out)
    assert told in done.err


@pytest.mark.parametrize(
    ("package", "words"), [("holidays", ("--holidays", "AT")), ("icalendar", ("--format", "ics"))]
)
def test_missing_extra(
    run: Run, path: str, monkeypatch: pytest.MonkeyPatch, package: str, words: tuple[str, ...]
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    done = run("schedule", path, *words)
    assert (2, "") == (done.code, done.out)
    assert f"This needs the package {package}: pip install 'mutuallearning[calendar]'" in done.err
