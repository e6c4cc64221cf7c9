"""The command `report`."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]

AT = ("--as-of", "2026-11-22")


def test_a_page_is_written(run: Run, write: Write) -> None:
    done = run("report", str(write()), "-o", "report.html", *AT)
    assert (0, "") == (done.code, done.out)
    assert done.err.startswith("mutuallearning: wrote report.html\nmutuallearning: 1 document: ")
    text = Path("report.html").read_text("utf-8")
    assert text.startswith("<!doctype html>\n")
    assert "<title>Vienna: report</title>" in text
    assert "Judged on Sun 22 November 2026." in text


def test_standard_output(run: Run, write: Write) -> None:
    path = str(write())
    done = run("report", path, "-o", "-", *AT)
    assert (0, "") == (done.code, done.err)
    run("report", path, "-o", "report.html", *AT)
    assert done.out == Path("report.html").read_text("utf-8")


def test_standard_input(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    data = write().read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert "Vienna" in run("report", "-", "-o", "-", *AT).out


def test_a_folder(run: Run, write: Write) -> None:
    write("plans/a.yaml", title="Graz")
    write("plans/b.yaml", title="Linz")
    Path("plans/other.yaml").write_text("name: nothing of ours\n", "utf-8")
    done = run("report", "plans", "-o", "plans/report.html", *AT)
    assert 0 == done.code
    assert "1 file skipped" in done.err
    text = Path("plans/report.html").read_text("utf-8")
    assert text.index("Graz") < text.index("Linz")


def test_what_cannot_be_read_is_on_the_page_and_in_the_exit_code(run: Run, write: Write) -> None:
    done = run("report", str(write()), "absent.yaml", "-o", "report.html", *AT)
    assert 3 == done.code
    assert "could not be read" in Path("report.html").read_text("utf-8")


def test_findings_do_not_change_the_exit_code(run: Run, write: Write) -> None:
    path = str(write(more="topcs: []\n"))
    assert 1 == run("check", path, *AT).code
    assert 0 == run("report", path, "-o", "report.html", *AT).code


def test_what_could_be_read_in_part_has_pictures(run: Run, write: Write) -> None:
    more = "topcs: []\nagenda: {days: [{sessions: [{title: Opening, start: 9:00, end: 10:00}]}]}\n"
    assert "The agenda" in run("report", str(write(more=more)), "-o", "-", *AT).out


def test_the_same_findings_as_check(run: Run, write: Write) -> None:
    path = str(write())
    assert run("check", path, *AT).out.splitlines()[-1] in run("report", path, "-o", "-", *AT).out


def test_configuration_holds_here_too(run: Run, write: Write) -> None:
    path = str(write())
    Path("mutuallearning.toml").write_text('select = ["CUR101"]\n', "utf-8")
    last = run("check", path, *AT).out.splitlines()[-1]
    assert last in run("report", path, "-o", "-", *AT).out
    assert last not in run("report", path, "-o", "-", "--no-config", *AT).out


def test_persons_are_named_only_if_that_is_asked_for(run: Run, write: Write) -> None:
    path = str(write(more="actors: [{id: a, person: {name: Zebedee Quux}}]\nsummary: With Zebedee Quux.\n"))
    assert "Quux" not in run("report", path, "-o", "-", *AT).out
    assert "With Zebedee Quux." in run("report", path, "-o", "-", "--show-names", *AT).out


def test_the_document_is_not_written_over(run: Run, write: Write) -> None:
    path = write()
    before = path.read_bytes()
    done = run("report", str(path), "-o", str(path))
    assert (2, "") == (done.code, done.out)
    assert "is one of the documents, so the report cannot be written there" in done.err
    assert before == path.read_bytes()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("plan.yaml",), "-o/--output"),
        (("-o", "report.html"), "PLAN"),
        ((".", "-o", "report.html"), "there is nothing to report on: no document was found"),
        (("plan.yaml", "-o", "no/such/report.html"), "no/such/report.html cannot be written"),
    ],
)
def test_wrong_usage(run: Run, words: tuple[str, ...], told: str) -> None:
    done = run("report", *words)
    assert 2 == done.code
    assert told in done.err
    assert not Path("report.html").exists()


def test_no_extra(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "mutuallearning.reporting.html.page", raising=False)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    done = run("report", str(write()), "-o", "report.html")
    assert 2 == done.code
    assert "pip install 'mutuallearning[html]'" in done.err
    assert not Path("report.html").exists()


def test_as_a_form_of_check(run: Run, write: Write) -> None:
    done = run("check", str(write()), "--format", "html", *AT)
    assert done.out.startswith("<!doctype html>\n")
    assert "this page was made from findings alone" in done.out
