"""The command `export`, workbooks from `new` and in `check`."""

from __future__ import annotations

import html
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from mutuallearning import api
from mutuallearning.cli.export_forms import EXPORTS
from mutuallearning.reporting.report_schema import report_schema

Run = Callable[..., Any]
Write = Callable[..., Path]

MORE = "actors: [{id: chair, roles: [chair]}]\npapers: [{kind: report}]\n"


def test_every_form_is_in_the_help(run: Run) -> None:
    told = run("export", "--help").out
    assert [] == [form for form in EXPORTS if f"{form}:" not in told]


def test_a_workbook(run: Run, write: Write) -> None:
    path = write(more=MORE)
    done = run("export", "xlsx", str(path), "-o", "plan.xlsx")
    assert (0, "", "") == (done.code, done.out, done.err)
    assert api.load(path) == api.load("plan.xlsx")
    again = run("export", "xlsx", "plan.xlsx", "-o", "again.xlsx")
    assert (0, Path("plan.xlsx").read_bytes()) == (again.code, Path("again.xlsx").read_bytes())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("xlsx", "plan.yaml"), "xlsx is no text, so say where to: -o FILE.xlsx"),
        (("xlsx", "plan.yaml", "-o", "-"), "xlsx is no text, so say where to: -o FILE.xlsx"),
        (("xlsx", "plan.yaml", "-o", "plan.yaml"), "plan.yaml is the document itself"),
        (("xslx", "plan.yaml"), "there is no choice 'xslx'; did you mean 'xlsx'?"),
        (("csv", "plan.yaml", "--table", "actor"), "There is no table 'actor'; did you mean 'actors'?"),
        (("csv", "plan.yaml", "--delimiter", "|"), "there is no choice '|'"),
        (("csv", "plan.yaml", "-o", "plan.yaml/"), "plan.yaml cannot be written"),
    ],
)
def test_wrong_usage(run: Run, write: Write, words: tuple[str, ...], told: str) -> None:
    write(more=MORE)
    done = run("export", *words)
    assert 2 == done.code
    assert told in done.err


def test_a_table(run: Run, write: Write) -> None:
    path = str(write(more=MORE))
    done = run("export", "csv", path, "--table", "actors", "--delimiter", "tab")
    assert (0, "") == (done.code, done.err)
    assert done.out.startswith("\ufeffNo.\tID\tRoles\t")
    assert 0 == run("export", "csv", path, "--table", "papers", "-o", "papers.csv").code
    assert Path("papers.csv").read_bytes().startswith(b"\xef\xbb\xbfNo.;ID;Kind;")
    assert run("export", "csv", path).out.startswith("\ufeffNo.;Day;Day: date;")


def test_all_tables_in_a_folder(run: Run, write: Write) -> None:
    done = run("export", "csv", str(write(more=MORE)), "-o", "tables/")
    assert (0, "") == (done.code, done.out)
    names = ["actors.csv", "papers.csv"]
    assert names == sorted(file.name for file in Path("tables").iterdir())
    assert "".join(f"mutuallearning: wrote {Path('tables', name)}\n" for name in names) == done.err


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [("mutuallearning: 1\nkind: activity-plan\ntitel: x\n", 1, "3:1: error"), (None, 3, "There is no file")],
)
def test_documents_that_are_not_whole(run: Run, text: str | None, code: int, told: str) -> None:
    if text is not None:
        Path("plan.yaml").write_text(text, encoding="utf-8")
    done = run("export", "xlsx", "plan.yaml", "-o", "plan.xlsx")
    assert code == done.code
    assert told in done.err
    assert not Path("plan.xlsx").exists()


def test_a_workbook_to_begin_from(run: Run) -> None:
    done = run("new", "peer-review", "--xlsx", "a/plan.xlsx")
    assert (0, "", f"mutuallearning: wrote {Path('a/plan.xlsx')}\n") == (done.code, done.out, done.err)
    checked = run("check", "a/plan.xlsx", "--fail-on", "advice")
    assert 0 == checked.code
    assert "no structural problem found" in checked.out
    again = run("new", "peer-review", "--xlsx", "a/plan.xlsx")
    assert 2 == again.code
    assert "is there already" in again.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--xlsx", "plan.xls"), "plan.xls is to be a workbook, so its name must end in .xlsx"),
        (("--xlsx", "plan.xlsx", "-o", "plan.yaml"), "goes without -o and --papers"),
        (("--xlsx", "plan.xlsx", "--papers", "-o", "work"), "goes without -o and --papers"),
    ],
)
def test_wrong_usage_of_new(run: Run, words: tuple[str, ...], told: str) -> None:
    done = run("new", "peer-review", *words)
    assert 2 == done.code
    assert told in done.err
    assert [] == list(Path().iterdir())


@pytest.fixture
def workbook(run: Run, write: Write) -> Path:
    assert 0 == run("export", "xlsx", str(write(more=MORE)), "-o", "plan.xlsx").code
    Path("plan.yaml").unlink()
    return Path("plan.xlsx")


def test_findings_are_located_by_cell(run: Run, workbook: Path) -> None:
    done = run("check", str(workbook), "--fail-on", "warning")
    assert 1 == done.code
    assert "\n    plan.xlsx [Plan!A1]\n" in done.out
    assert run("check", str(workbook), "-q").out.startswith("plan.xlsx [Plan!A1]: ")
    report = json.loads(run("check", str(workbook), "--format", "json").out)
    Draft202012Validator(report_schema()).validate(report)
    (finding, *_) = report["documents"][0]["findings"]
    assert ("Plan!A1", 1, 1) == (finding["cell"], finding["line"], finding["column"])


@pytest.mark.parametrize("form", ["sarif", "junit", "github", "markdown"])
def test_other_forms_name_the_cell(run: Run, workbook: Path, form: str) -> None:
    out = html.unescape(run("check", str(workbook), "--format", form).out).replace("\u200b", "")
    assert "Plan!A1" in out
    assert '"startLine"' not in out


def test_folders_and_standard_input(run: Run, workbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("budget.xlsx").write_bytes(b"PK\x03\x04 not ours")
    Path("~$plan.xlsx").write_bytes(b"\x00")
    done = run("check", ".", "-q")
    assert 1 == done.code
    assert "plan.xlsx [Plan!A1]" in done.out
    skipped = json.loads(run("check", "--format", "json").out)["summary"]
    assert (1, 2) == (skipped["documents"], skipped["skipped"])
    with workbook.open("rb") as stream:
        monkeypatch.setattr(sys, "stdin", type("Input", (), {"buffer": stream}))
        assert "<stdin> [Plan!A1]" in run("check", "-", "-q").out


def test_workbooks_that_are_refused(run: Run, workbook: Path) -> None:
    workbook.write_bytes(b"PK\x03\x04 no more")
    done = run("check", str(workbook))
    assert 3 == done.code
    assert "The workbook cannot be read: it is not packed as .xlsx files are" in done.out
    with Path("large.xlsx").open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    large = run("check", "large.xlsx")
    assert 3 == large.code
    assert "104,857,600 bytes; the limit for XLSX is 10,485,760 bytes" in large.out


def test_without_openpyxl(run: Run, workbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for path in (str(workbook), "."):
        done = run("check", path)
        assert 2 == done.code
        assert "pip install 'mutuallearning[xlsx]'" in done.err
    workbook.write_bytes(b"not ours")
    assert "nothing to check" in run("check", ".").err
