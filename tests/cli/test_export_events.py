"""The forms `ics`, `jsonld` and `markdown` of the command `export`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]

MORE = """\
dates: {start: 2027-03-30}
actors: [{id: lead, roles: [owner], person: {name: Mara Muster}}]
privacy: {participant_list: {audience: public}}
agenda:
  time_zone: Europe/Vienna
  days:
    - date: 2027-03-30
      sessions:
        - {title: Talk, start: 9:00, end: 10:00, speakers: [lead]}
        - {title: Inner, start: 10:00, confidentiality: closed}
papers: [{kind: host-paper, due: 2 working days before start, responsible: lead}]
"""


@pytest.fixture
def path(write: Write) -> str:
    return str(write(more=MORE))


def test_calendar_is_that_of_schedule(run: Run, path: str) -> None:
    done = run("export", "ics", path, "--as-of", "2026-11-22", "--holidays", "AT")
    words = ("--format", "ics", "--as-of", "2026-11-22", "--holidays", "AT")
    told = "mutuallearning: what is closed is not told: --inside writes a calendar for those who take part\n"
    assert (0, told) == (done.code, done.err)
    assert run("schedule", path, *words).out == done.out
    assert "DUE;VALUE=DATE:20270325" in done.out
    assert "Inner" not in done.out


def test_inside(run: Run, path: str) -> None:
    done = run("export", "ics", path, "--inside")
    assert (0, "") == (done.code, done.err)
    assert "SUMMARY:Inner" in done.out
    assert "| Inner |" in run("export", "markdown", path, "--inside").out
    assert "Inner" not in run("export", "markdown", path).out


def test_what_has_no_day_is_told(run: Run, write: Write) -> None:
    done = run("export", "ics", str(write(more="papers: [{kind: report, due: 1 week after end}]\n")))
    assert "2 entries have no day: they are tasks without a date" in done.err


def test_json_ld(run: Run, path: str) -> None:
    done = run("export", "jsonld", path)
    assert (0, "mutuallearning: 1 closed session or activity is left out\n") == (done.code, done.err)
    assert "EducationEvent" == json.loads(done.out)["@type"]
    assert "Muster" not in done.out
    assert "Muster" in run("export", "jsonld", path, "--show-names").out


def test_markdown(run: Run, path: str) -> None:
    done = run("export", "markdown", path, "-o", "sheet.md")
    assert (0, "", "") == (done.code, done.out, done.err)
    assert Path("sheet.md").read_text(encoding="utf-8").startswith("# Vienna\n")
    assert "Mara Muster (owner)" in run("export", "markdown", path, "--show-names").out


@pytest.mark.parametrize("form", ["jsonld", "markdown"])
def test_closed_documents(run: Run, write: Write, form: str) -> None:
    done = run("export", form, str(write(more="confidentiality: closed\n")))
    assert (2, "") == (done.code, done.out)
    assert "The document is closed: nothing of it may be told outside" in done.err


def test_schedule_tells_that_it_hides(run: Run, path: str) -> None:
    done = run("schedule", path, "--format", "ics")
    assert "what is closed is not told: export ics --inside writes a calendar" in done.err


@pytest.mark.parametrize(
    ("form", "option", "told"),
    [
        ("jsonld", "--inside", "jsonld takes no option --inside; it is for ics and markdown"),
        ("ics", "--show-names", "ics takes no option --show-names; it is for jsonld and markdown"),
        ("csv", "--as-of=2026-11-22", "csv takes no option --as-of; it is for ics"),
    ],
)
def test_options_of_other_forms(run: Run, path: str, form: str, option: str, told: str) -> None:
    done = run("export", form, path, option)
    assert (2, "") == (done.code, done.out)
    assert told in done.err


def test_missing_extra(run: Run, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    done = run("export", "ics", path)
    assert (2, "") == (done.code, done.out)
    assert "This needs the package icalendar: pip install 'mutuallearning[calendar]'" in done.err
