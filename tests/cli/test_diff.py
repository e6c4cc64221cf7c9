"""The command `diff`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from mutuallearning.reporting.file_schemas import difference_schema

AS_OF = ("--as-of", "2026-01-15")


@pytest.fixture
def save(run: Callable[..., Any]) -> Callable[..., None]:
    def save(name: str, *words: str) -> None:
        run("check", "--format", "json", "--output", name, *AS_OF, *words)

    return save


def test_new_fixed_and_unchanged(
    run: Callable[..., Any], save: Callable[..., None], write: Callable[..., Path], clean: str
) -> None:
    write("a.yaml")
    save("old.json", "--select", "CUR101,GOV401")
    write("a.yaml", clean)
    save("new.json", "--select", "CUR101,GOV401")
    done = run("diff", "old.json", "new.json")
    assert (0, "") == (done.code, done.err)
    assert "  fixed    error CUR101 no-learning-questions: " in done.out
    assert done.out.endswith("1 document: 0 new, 1 fixed, 0 changed, 0 unseen, 1 unchanged\n")
    done = run("diff", "new.json", "old.json")
    assert 1 == done.code
    assert "  new      error CUR101 " in done.out
    assert "    a.yaml:1:1\n" in done.out
    assert 0 == run("diff", "new.json", "old.json", "--fail-on", "never").code


def test_other_rules_do_not_make_a_plan_worse(
    run: Callable[..., Any], save: Callable[..., None], write: Callable[..., Path]
) -> None:
    write("a.yaml")
    save("old.json", "--select", "CUR101", "--severity", "CUR101=advice")
    save("new.json", "--select", "CUR101,GOV401")
    done = run("diff", "old.json", "new.json", "--fail-on", "advice")
    assert 0 == done.code
    assert "0 new, 0 fixed, 2 changed" in done.out
    assert "    why   was of the severity advice\n" in done.out
    assert "    why   the rule was not asked before\n" in done.out


def test_the_gate_counts_new_findings_only(
    run: Callable[..., Any], save: Callable[..., None], write: Callable[..., Path]
) -> None:
    write("a.yaml", "goal: {statement: x}\n")
    save("old.json", "--select", "CUR101,GOV401", "--severity", "GOV401=warning")
    write("a.yaml")
    save("new.json", "--select", "CUR101,GOV401", "--severity", "GOV401=warning")
    assert [0, 1] == [
        run("diff", "old.json", "new.json", "--fail-on", gate).code for gate in ("error", "warning")
    ]


def test_as_json_and_into_a_file(
    run: Callable[..., Any], save: Callable[..., None], write: Callable[..., Path]
) -> None:
    write("a.yaml")
    save("old.json")
    write("a.yaml", "topcs: 1\n")
    save("new.json")
    done = run("diff", "old.json", "new.json", "--format", "json", "-o", "diff.json")
    assert (1, "", "") == (done.code, done.out, done.err)
    data = json.loads(Path("diff.json").read_text("utf-8"))
    Draft202012Validator(difference_schema()).validate(data)
    assert data == json.loads(run("diff", "old.json", "new.json", "--format", "json").out)
    assert 1 <= data["summary"]["new"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "There is no file new.json"),
        ("{}", "new.json is no report of the form json: the key report_version is missing"),
        ('{"report_version": 1, "docu', "new.json:1 is no report: The text is not JSON"),
        ('{"report_version": 9}', "new.json is a report of version 9; this release reads version 1"),
    ],
)
def test_a_report_that_cannot_be_read_is_3(
    run: Callable[..., Any],
    save: Callable[..., None],
    write: Callable[..., Path],
    text: str | None,
    told: str,
) -> None:
    write("a.yaml")
    save("old.json")
    if text is not None:
        Path("new.json").write_text(text)
    done = run("diff", "old.json", "new.json")
    assert (3, "") == (done.code, done.out)
    assert done.err.startswith(f"mutuallearning: {told}")
    assert 1 == len(done.err.splitlines())


def test_wrong_usage_is_2(run: Callable[..., Any]) -> None:
    for words in (
        (),
        ("a.json",),
        ("a.json", "b.json", "--fail-on", "warn"),
        ("a.json", "b.json", "--format", "x"),
    ):
        done = run("diff", *words)
        assert (2, "", 1) == (done.code, done.out, len(done.err.splitlines()))


def test_a_hostile_report_cannot_steer_a_terminal(
    run: Callable[..., Any], save: Callable[..., None], write: Callable[..., Path]
) -> None:
    write("a.yaml")
    save("old.json", "--select", "CUR101")
    data = json.loads(Path("old.json").read_text("utf-8"))
    document = data["documents"][0]
    evil = "\x1b[31m\n::error::x ##[error]\u202e"
    document["path"] = evil
    document["findings"][0] |= {"message": evil, "name": evil, "pointer": evil, "line": None}
    data["tool"]["catalogue"] = evil
    Path("new.json").write_text(json.dumps(data), encoding="utf-8")
    for words in (
        ("old.json", "new.json"),
        ("new.json", "old.json"),
        ("old.json", "new.json", "--format", "json"),
    ):
        out = run("diff", *words).out
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "##[" not in out
        assert not any(row.lstrip().startswith("::") for row in out.splitlines())
