"""The command `redact`."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Run = Callable[..., Any]
Write = Callable[..., Path]

MORE = """\
# Mara Muster is on leave
notes: >-
  Talk to Mara
  Muster first.
actors:
  - {id: lead, roles: [owner], person: {name: Mara Muster, email: mara@example.org}}
"""
TELLS = "mutuallearning: free text may still tell who somebody is: read the copy before you pass it on\n"


@pytest.fixture
def path(write: Write) -> str:
    return str(write(more=MORE, title="With Mara Muster"))


def test_yaml_stays_yaml(run: Run, path: str) -> None:
    done = run("redact", path)
    assert (0, f"mutuallearning: comments are not copied\n{TELLS}") == (done.code, done.err)
    data = yaml.safe_load(done.out)
    assert {"name": "person-1", "email": "person-1@example.invalid"} == data["actors"][0]["person"]
    assert ("With person-1", "Talk to person-1 first.") == (data["title"], data["notes"])
    assert "uster" not in done.out


def test_json_stays_json(run: Run) -> None:
    actors = [{"id": "a", "person": {"name": "Zoë Ü"}}]
    data = {"mutuallearning": 1, "kind": "activity-plan", "actors": actors, "notes": "zoë ü"}
    Path("plan.json").write_text(json.dumps(data), encoding="utf-8")
    done = run("redact", "plan.json")
    assert (0, TELLS) == (done.code, done.err)
    assert ("person-1", "person-1") == (
        json.loads(done.out)["notes"],
        json.loads(done.out)["actors"][0]["person"]["name"],
    )


def test_to_a_file(run: Run, path: str) -> None:
    before = Path(path).read_bytes()
    done = run("redact", path, "-o", "copy.yaml")
    assert (0, "") == (done.code, done.out)
    assert run("redact", path).out == Path("copy.yaml").read_text(encoding="utf-8")
    assert 0 == run("check", "copy.yaml", "--fail-on", "never").code
    refused = run("redact", path, "-o", path)
    assert 2 == refused.code
    assert "is the document itself, so the redacted copy cannot be written there" in refused.err
    assert before == Path(path).read_bytes()
    assert "is the document itself" in run("redact", "copy.yaml", "-o", path, "--names-from", path).err


def test_a_report(run: Run, path: str) -> None:
    run("check", path, "--format", "json", "--output", "report.json", "--fail-on", "never")
    assert "Muster" in Path("report.json").read_text(encoding="utf-8")
    done = run("redact", "report.json", "--names-from", path, "-o", "copy.json")
    assert (0, TELLS) == (done.code, done.err)
    copy = Path("copy.json").read_text(encoding="utf-8")
    assert "Muster" not in copy
    assert "With person-1" == json.loads(copy)["documents"][0]["title"]
    # It still is a report that others read.
    assert 0 == run("diff", "copy.json", "copy.json", "--fail-on", "never").code


def test_a_report_without_names(run: Run, path: str) -> None:
    run("check", path, "--format", "json", "--output", "report.json", "--fail-on", "never")
    done = run("redact", "report.json")
    assert (
        "a report does not say who is who: name the documents that it is about with --names-from" in done.err
    )


def test_names_of_another_document(run: Run, path: str) -> None:
    Path("other.yaml").write_text(
        "mutuallearning: 1\nkind: programme\nnotes: Mara Muster\n", encoding="utf-8"
    )
    assert "Muster" in run("redact", "other.yaml").out
    assert "notes: person-1" in run("redact", "other.yaml", "--names-from", path).out


def test_a_plan_with_mistakes(run: Run) -> None:
    Path("plan.yaml").write_text(
        "mutuallearning: 1\nkind: activity-plan\nactors: [Mara Muster]\nnoets: Mara Muster\n",
        encoding="utf-8",
    )
    done = run("redact", "plan.yaml")
    assert 0 == done.code
    assert {"actors": ["person-1"], "noets": "person-1"}.items() <= yaml.safe_load(done.out).items()


def test_standard_input(run: Run, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(path).read_bytes())))
    assert run("redact", path).out == run("redact", "-").out


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("title: x\n", 2, "plan.yaml is no document, since its kind is not one that is known, and no report"),
        ("kind: [1]\n", 2, "plan.yaml is no document"),
        ("a: &b [*b]\n", 3, "plan.yaml:1:"),
        (None, 3, "plan.yaml: error "),
    ],
)
def test_what_cannot_be_copied(run: Run, text: str | None, code: int, told: str) -> None:
    if text is not None:
        Path("plan.yaml").write_text(text, encoding="utf-8")
    done = run("redact", "plan.yaml")
    assert (code, "") == (done.code, done.out)
    assert told in done.err


def test_names_that_cannot_be_read(run: Run, path: str) -> None:
    done = run("redact", path, "--names-from", "missing.yaml")
    assert (3, "") == (done.code, done.out)
