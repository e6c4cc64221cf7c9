"""The command `check` in every form that it writes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.reporting.forms import FORMS

ONE = ("--select", "CUR101", "--as-of", "2026-01-15")

EVERY = pytest.mark.parametrize("form", FORMS)

NAMED = """\
actors:
  - {id: lead, roles: [facilitator], person: {name: Mara Muster, email: mara@example.org}}
  - {id: Mara Muster, roles: [owner]}
agenda:
  days: [{sessions: [{title: Talk, start: "9:00", end: "9:00", actors: [Mara Muster]}]}]
contact_name: Mara Muster
"""


@EVERY
def test_the_exit_code_does_not_depend_on_the_form(
    run: Callable[..., Any], write: Callable[..., Path], clean: str, form: str
) -> None:
    write("bad.yaml")
    write("good.yaml", clean)
    Path("broken.yaml").write_text("mutuallearning: 1\nmutuallearning: 1\n")
    for path, code in (("good.yaml", 0), ("bad.yaml", 1), ("broken.yaml", 3), ("missing.yaml", 3)):
        done = run("check", path, *ONE, "--format", form)
        assert (code, "") == (done.code, done.err), path
        assert "bad" not in path or "has no learning question" in done.out


@EVERY
def test_a_file_has_what_standard_output_shows(
    run: Callable[..., Any], write: Callable[..., Path], form: str
) -> None:
    write("a.yaml", title="Québec")
    write("b.yaml", "topcs: 1\n")
    words = ("check", "a.yaml", "b.yaml", *ONE, "--format", form)
    shown = run(*words).out
    done = run(*words, "--output", "out")
    assert (1, "") == (done.code, done.out)
    assert shown == Path("out").read_bytes().decode("utf-8")


@EVERY
def test_nothing_to_check_writes_nothing(run: Callable[..., Any], form: str) -> None:
    Path("other.yaml").write_text("title: x\n")
    done = run("check", ".", "--format", form)
    assert (2, "") == (done.code, done.out)
    Path("out").write_text("before")
    assert 2 == run("check", ".", "--format", form, "--output", "out").code
    assert {"other.yaml": "title: x\n", "out": "before"} == {
        file.name: file.read_text() for file in Path().iterdir()
    }


@EVERY
def test_a_report_that_cannot_be_written_is_2(
    run: Callable[..., Any], write: Callable[..., Path], form: str
) -> None:
    write()
    Path("out").write_text("before")
    Path("out").chmod(0o444)
    done = run("check", "plan.yaml", "--format", form, "--output", "out")
    assert (2, "") == (done.code, done.out)
    assert ["mutuallearning: out cannot be written: it is read-only"] == done.err.splitlines()
    assert "before" == Path("out").read_text()


@EVERY
@pytest.mark.parametrize("words", [(), ("--show-names",)])
def test_no_form_names_a_person(
    run: Callable[..., Any], write: Callable[..., Path], form: str, words: tuple[str, ...]
) -> None:
    done = run("check", str(write(more=NAMED)), "--as-of", "2026-01-15", "--format", form, *words)
    assert 1 == done.code
    assert "DOC" in done.out  # the actor that is named in place of an identifier is found
    # They show no lines of the document, which is what --show-names is about.
    assert "uster" not in done.out
    assert "mara" not in done.out.lower()


@EVERY
def test_a_rule_that_crashes_is_4_and_in_the_report(
    run: Callable[..., Any], write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError

    catalogue = catalogues.load()
    rules = tuple(
        attrs.evolve(rule, check=crash) if rule.code == "CUR101" else rule for rule in catalogue.rules
    )
    monkeypatch.setattr(catalogues, "load", lambda **_: catalogues.Catalogue(rules))
    done = run("check", str(write()), *ONE, "--format", form)
    assert 4 == done.code
    assert "the rule raised ZeroDivisionError" in done.out


@EVERY
def test_nobody_reads_on(write: Callable[..., Path], form: str) -> None:
    for number in range(20):
        write(f"{number}.yaml")
    words = [sys.executable, "-m", "mutuallearning", "check", ".", "--format", form, "--as-of", "2026-01-15"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert (141, b"") == (process.returncode, told), told


@pytest.mark.parametrize(("gate", "code"), [("error", 0), ("warning", 1), ("never", 0)])
def test_a_test_fails_where_the_command_does(
    run: Callable[..., Any], write: Callable[..., Path], gate: str, code: int
) -> None:
    words = (*ONE, "--severity", "CUR101=warning", "--fail-on", gate, "--format", "junit")
    done = run("check", str(write()), *words)
    assert (code, str(code)) == (done.code, ET.fromstring(done.out).get("failures"))  # noqa: S314 -- our own


def test_what_was_skipped_is_counted(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write()
    Path("other.yaml").write_text("a: 1\n")
    assert "1 file skipped" in run("check", ".", *ONE, "--format", "markdown").out
    sarif = json.loads(run("check", ".", *ONE, "--format", "sarif").out)
    assert 1 == sarif["runs"][0]["properties"]["skipped"]


def test_a_form_that_is_not_there_is_suggested_from_the_table(run: Callable[..., Any]) -> None:
    assert "did you mean 'sarif'?" in run("check", "--format", "sarf").err
    assert ", ".join(("text", *FORMS)) in run("check", "--format", "xyz").err
    assert all(form in run("check", "--help").out for form in FORMS)


def test_help_loads_no_form() -> None:
    code = (
        "import sys; from mutuallearning.cli.parser import build; build()\n"
        "print([name for name in sys.modules if name in sys.argv[1:]])"
    )
    modules = [f"mutuallearning.reporting.{module}" for module in FORMS.values()]
    done = subprocess.run([sys.executable, "-c", code, *modules], capture_output=True, check=True, text=True)
    assert "[]" == done.stdout.strip()
