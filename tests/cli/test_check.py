"""The command `check` from words to exit code."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from mutuallearning.api import check_read
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.findings.report import Report

ONE = ("--select", "CUR101", "--as-of", "2026-01-15")


def test_a_finding_at_the_gate_is_1(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    done = run("check", str(write()), *ONE)
    assert (1, "") == (done.code, done.err)
    assert "error no-learning-questions (CUR101): Peer review" in done.out
    assert "1 document: 1 error; " in done.out.splitlines()[-1]


def test_a_clean_plan_is_0_and_says_how_much_was_judged(
    run: Callable[..., Any], write: Callable[..., Path], clean: str
) -> None:
    done = run("check", str(write(more=clean)), *ONE)
    assert (0, "") == (done.code, done.err)
    last = done.out.splitlines()[-1]
    assert last.startswith("1 document: no structural problem found; ")
    assert " rules judged" in last
    for word in ("passed", "valid", "good"):
        assert word not in done.out.lower()


@pytest.mark.parametrize(("gate", "code"), [("error", 0), ("warning", 1), ("advice", 1), ("never", 0)])
def test_the_gate(run: Callable[..., Any], write: Callable[..., Path], gate: str, code: int) -> None:
    assert code == run("check", str(write()), *ONE, "--severity", "CUR101=warning", "--fail-on", gate).code


def test_a_structural_problem_is_1_whatever_is_selected(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    path = str(write(more="topcs: []\n"))
    for words in (["--select", "GOV"], ["--ignore", "DOC,CUR"], ["--severity", "DOC101=advice"]):
        assert 1 == run("check", path, *words).code
    for words, told in (
        (
            ["--ignore", "CUR,DOC"],
            "--ignore DOC has no effect on structural problems: they are always reported",
        ),
        (
            ["--severity", "DOC101=advice"],
            "--severity DOC101=advice has no effect on structural problems: they are always errors",
        ),
    ):
        assert [f"mutuallearning: {told}"] == run("check", path, *words).err.splitlines()
    assert "" == run("check", path, "--severity", "DOC101=error").err


def test_the_worst_wins(run: Callable[..., Any], write: Callable[..., Path], clean: str) -> None:
    write("a.yaml", clean)
    write("b.yaml")
    Path("c.yaml").write_text("mutuallearning: 1\nmutuallearning: 1\n")
    assert 0 == run("check", "a.yaml", *ONE).code
    assert 1 == run("check", "a.yaml", "b.yaml", *ONE).code
    assert 3 == run("check", "a.yaml", "b.yaml", "c.yaml", *ONE).code
    assert 3 == run("check", "missing.yaml", "a.yaml", *ONE).code


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError

    catalogue = catalogues.load()
    rules = tuple(
        attrs.evolve(rule, check=crash) if rule.code == "CUR101" else rule for rule in catalogue.rules
    )
    monkeypatch.setattr(catalogues, "load", lambda **_: catalogues.Catalogue(rules))


@pytest.mark.usefixtures("crashing")
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_rule_that_crashes_is_4_and_told_in_one_line(
    run: Callable[..., Any], write: Callable[..., Path], form: str
) -> None:
    write("a.yaml")
    Path("b.yaml").write_text("mutuallearning: 1\nmutuallearning: 1\n")
    done = run("check", "a.yaml", "b.yaml", *ONE, "--format", form)
    assert 4 == done.code
    assert [
        "mutuallearning: a.yaml: CUR101 no-learning-questions crashed, the rule raised ZeroDivisionError"
    ] == [row.partition(" (")[0] for row in done.err.splitlines()]
    assert "this is a bug in a rule or in mutuallearning" in done.err
    assert "no structural problem" not in done.out
    if form == "json":
        data = json.loads(done.out)
        assert ["partly_judged", "unreadable"] == [entry["state"] for entry in data["documents"]]
        assert 1 == data["summary"]["unreadable"]
    if form == "text":
        assert "2 documents, 1 not read: " in done.out


def test_a_crash_outside_of_a_rule_is_4_and_the_others_are_checked(
    run: Callable[..., Any], write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.yaml")
    write("b.yaml")

    def checked(*words: Any, path: str, **options: Any) -> Report:  # noqa: ANN401 -- handed on as they are
        if path == "a.yaml":
            raise ZeroDivisionError
        return check_read(*words, path=path, **options)

    monkeypatch.setattr("mutuallearning.cli.examine.check_read", checked)
    done = run("check", ".", *ONE, "--format", "json")
    assert 4 == done.code
    assert "a.yaml: the check crashed (ZeroDivisionError)" in done.err
    data = json.loads(done.out)
    assert ["partly_judged", "judged"] == [entry["state"] for entry in data["documents"]]
    assert 0 == data["summary"]["unreadable"]
    done = run("check", ".", *ONE)
    assert 4 == done.code
    assert "not read" not in done.out
    assert "a.yaml  not judged\n  nothing was judged\n  crashed: all rules, the check raised " in done.out


def test_nothing_to_check_is_2(run: Callable[..., Any]) -> None:
    done = run("check")
    assert (2, "") == (done.code, done.out)
    assert "there is nothing to check" in done.err
    Path("a.yaml").write_text("title: x\n")
    assert "1 file was found, none with the key mutuallearning" in run("check", ".").err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--ruleset", "defualt"], "There is no ruleset 'defualt'; did you mean 'default'?"),
        (["--select", "no-learning-question"], "did you mean 'no-learning-questions'"),
        (["--ignore", "CUR1001"], "There is no rule, family or theme 'CUR1001'"),
        (["--severity", "CUR999=error"], "There is no rule, family or theme 'CUR999'"),
        (["--stdin-filename", "x.yaml"], "- must be among the paths"),
        (["*.nothing"], "nothing matches *.nothing"),
    ],
)
def test_wrong_usage_is_2(
    run: Callable[..., Any], write: Callable[..., Path], words: list[str], told: str
) -> None:
    done = run("check", str(write()), *words)
    assert (2, "") == (done.code, done.out)
    assert told in done.err
    assert 1 == len(done.err.splitlines())


def test_skipped_files_are_counted(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write()
    Path("other.yaml").write_text("a: 1\n")
    assert run("check", ".", *ONE).out.splitlines()[-1].endswith("; 1 file skipped (no key mutuallearning)")
    done = run("check", ".", *ONE, "--format", "json")
    assert 1 == json.loads(done.out)["summary"]["skipped"]
    assert "1 file skipped" in done.err


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    plan = {"mutuallearning": 1, "kind": "activity-plan", "format": "peer-review"}
    stdin(monkeypatch, json.dumps(plan).encode())
    done = run("check", "-", "--stdin-filename", "plan.json", "-q", *ONE)
    assert 1 == done.code
    assert done.out.startswith("plan.json:1:")


def test_the_name_of_standard_input_says_its_syntax(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, b"mutuallearning: 1\n")
    done = run("check", "-", "--stdin-filename", "plan.json", "-q")
    assert 3 == done.code
    assert "not JSON" in done.out


def test_quiet_is_one_line_for_each_finding(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    done = run("check", str(write(more="topcs: 1\n")), "-q", "--select", "REF104")
    assert [
        'plan.yaml:6:1: error DOC101 unknown-key: The key "topcs" is not known here; did you mean topics?'
    ] == done.out.splitlines()
    assert done.err.startswith("mutuallearning: 1 document: 1 error; ")


def test_statistics(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.yaml")
    write("b.yaml")
    assert (
        "     2  error    CUR101 no-learning-questions" in run("check", *ONE, "--statistics").out.splitlines()
    )
    done = run("check", *ONE, "--statistics", "--format", "jsonl")
    assert 2 == len(done.out.splitlines())
    assert "2  error    CUR101 no-learning-questions" in done.err


def test_statistics_are_shown_when_quiet(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    done = run("check", str(write()), *ONE, "-q", "--statistics")
    assert "     1  error    CUR101 no-learning-questions" == done.out.splitlines()[-1]
    assert 2 == len(done.out.splitlines())


def test_nothing_is_said_to_be_judged_in_what_was_not_read(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    done = run("check", "missing.yaml", *ONE)
    assert "1 document, 1 not read: 1 error; nothing was judged" == done.out.splitlines()[-1]
    write()
    both = run("check", "missing.yaml", "plan.yaml", *ONE).out.splitlines()[-1]
    alone = run("check", "plan.yaml", *ONE).out.splitlines()[-1]
    assert alone.partition("; ")[2].split()[:3] == both.partition("; ")[2].split()[:3]


def test_waived_findings_stay_and_do_not_count(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    waiver = "waivers:\n  - {rule: CUR101, reason: Asked elsewhere, until: 2026-12-31}\n"
    path = str(write(more=waiver))
    done = run("check", path, *ONE)
    assert 0 == done.code
    assert "(waived: Asked elsewhere, until 2026-12-31)" in " ".join(done.out.split())
    assert "; 1 waived; " in done.out.splitlines()[-1]
    assert 1 == run("check", path, "--select", "CUR101", "--as-of", "2027-01-01").code


def test_the_date_is_recorded_and_defaults_to_today(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    path = str(write())
    assert "2026-01-15" == json.loads(run("check", path, *ONE, "--format", "json").out)["as_of"]
    assert 10 == len(json.loads(run("check", path, "--format", "json").out)["as_of"])


def test_output_goes_to_a_file(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    done = run("check", str(write()), *ONE, "--output", "out.txt")
    assert (1, "") == (done.code, done.out)
    assert "1 document: 1 error" in done.err
    assert "1 document: 1 error" in Path("out.txt").read_text(encoding="utf-8")


def test_the_output_may_be_standard_output(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    path = str(write())
    assert run("check", path, *ONE) == run("check", path, *ONE, "--output", "-")
    assert ["plan.yaml"] == [file.name for file in Path().iterdir()]


def test_a_plan_is_not_overwritten_by_its_report(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    path = write()
    before = path.read_bytes()
    done = run("check", str(path), "--output", f"./{path}")
    assert (2, before) == (done.code, path.read_bytes())


@pytest.mark.parametrize("paths", [(".",), ("sub",), ("*.yaml",), ("**",)])
def test_no_plan_that_is_found_is_overwritten_either(
    run: Callable[..., Any], write: Callable[..., Path], paths: tuple[str, ...]
) -> None:
    path, below = write(), write("sub/plan.yaml")
    before = path.read_bytes()
    Path("other.txt").hardlink_to(below if "sub" in paths else path)
    for output in ("sub/plan.yaml" if "sub" in paths else "plan.yaml", "other.txt"):
        done = run("check", *paths, "--output", output)
        assert (2, before, before) == (done.code, path.read_bytes(), below.read_bytes())
        assert f"{output} is to be checked" in done.err


def test_a_report_in_a_folder_of_plans_is_written_anew(
    run: Callable[..., Any], write: Callable[..., Path], clean: str
) -> None:
    write(more=clean)
    words = ("check", ".", *ONE, "--format", "json", "--output", "report.json")
    assert [0, 0] == [run(*words).code, run(*words).code]
    assert 1 == json.loads(Path("report.json").read_text(encoding="utf-8"))["summary"]["skipped"]


HOSTILE = '"\\e[31mred\\u202e\\n::error::forged ##[error]x ##vso[task.complete]"'


@pytest.mark.parametrize(
    "words", [(), ("-q",), ("--format", "json"), ("--format", "jsonl"), ("--output", "out")]
)
def test_a_document_cannot_give_orders_to_a_terminal_or_a_build(
    run: Callable[..., Any], write: Callable[..., Path], words: tuple[str, ...]
) -> None:
    path = write("::error.yaml", f"summary: {HOSTILE}\n: ##[error]x\n", title=HOSTILE)
    write("ok.yaml", f"dates: {{start: {HOSTILE}}}\n", title=HOSTILE)
    Path("##[error].yaml").write_text("mutuallearning: 1\n  ::error::x: [\n")
    done = run("check", str(path), "ok.yaml", "##[error].yaml", *words, "--select", "CUR101")
    text = done.out + done.err + (Path("out").read_text(encoding="utf-8") if "--output" in words else "")
    assert done.code == 3
    assert "forged" in text or "-q" in words  # which shows neither titles nor lines
    assert [] == [char for char in text if not char.isprintable() and char != "\n"]
    assert [] == [row for row in text.splitlines() if row.strip().startswith("::")]
    assert "##[" not in text
    assert "##vso[" not in text


def test_no_colour_off_a_terminal_and_the_same_words_with_it(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    path = str(write())
    bare = run("check", path, *ONE).out
    colour = run("check", path, *ONE, "--color", "always").out
    assert "\x1b[" not in bare
    assert "\x1b[" in colour
    from rich.text import Text  # noqa: PLC0415 -- an extra

    assert bare == Text.from_ansi(colour).plain + (
        "\n" if not Text.from_ansi(colour).plain.endswith("\n") else ""
    )


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_the_same_run_gives_the_same_bytes(write: Callable[..., Path], form: str) -> None:
    write("a.yaml", "topcs: 1\n")
    write("b.yaml")
    words = [sys.executable, "-m", "mutuallearning", "check", ".", "--format", form, "--as-of", "2026-01-15"]
    outputs = {
        subprocess.run(
            words, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Pacific/Kiritimati"), ("2", "America/Adak"))
    }
    assert 1 == len(outputs)
    assert b"a.yaml" in outputs.pop()
