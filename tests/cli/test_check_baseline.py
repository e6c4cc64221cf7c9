"""`check --baseline`, `--write-baseline`, `--strict-baseline`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ONE = ("--select", "CUR101,GOV401", "--as-of", "2026-01-15")


def codes(path: str = "base.json") -> list[tuple[str, str]]:
    data = json.loads(Path(path).read_text("utf-8"))
    return [(entry["path"], entry["code"]) for entry in data["findings"]]


def test_what_is_known_does_not_count_and_what_is_new_does(
    run: Callable[..., Any], write: Callable[..., Path], clean: str
) -> None:
    write("a.yaml", clean)
    done = run("check", *ONE, "--write-baseline", "base.json")
    assert 0 == done.code
    assert [("a.yaml", "GOV401")] == codes()
    assert 0 == run("check", *ONE, "--baseline", "base.json").code
    write("a.yaml", "# a new line\n")
    done = run("check", "-q", *ONE, "--baseline", "base.json")
    assert 1 == done.code
    assert "CUR101" in done.out
    assert "GOV401" not in done.out
    assert "1 error; 1 baselined;" in done.err


def test_known_findings_stay_in_every_report(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.yaml")
    run("check", *ONE, "--write-baseline", "base.json")
    data = json.loads(run("check", *ONE, "--baseline", "base.json", "--format", "json").out)
    assert ["baselined"] * 2 == [finding["state"] for finding in data["documents"][0]["findings"]]
    assert (0, 2) == (data["summary"]["error"], data["summary"]["baselined"])
    assert "  baselined 2 findings known from before\n" in run("check", *ONE, "--baseline", "base.json").out


def test_a_baseline_is_the_same_from_wherever_it_is_written(
    run: Callable[..., Any], write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("plans/a.yaml")
    write("b.yaml")
    run("check", *ONE, "--write-baseline", "ci.json")
    first = Path("ci.json").read_bytes()
    run("check", "./b.yaml", str(Path("plans").absolute()), *ONE, "--write-baseline", "ci.json")
    assert first == Path("ci.json").read_bytes()
    monkeypatch.chdir("plans")
    run("check", "a.yaml", "../b.yaml", *ONE, "--write-baseline", "../ci.json")
    assert first == Path("../ci.json").read_bytes()
    assert 0 == run("check", "a.yaml", *ONE, "--baseline", "../ci.json").code


def test_structural_problems_and_unread_files_always_count(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    write("a.yaml", "topcs: 1\n")
    assert 1 == run("check", "a.yaml", *ONE, "--write-baseline", "base.json").code
    assert {"CUR101", "GOV401"} >= {code for _, code in codes()}
    assert 1 == run("check", "a.yaml", *ONE, "--baseline", "base.json").code
    assert 3 == run("check", "missing.yaml", *ONE, "--write-baseline", "base.json").code
    assert {"CUR101", "GOV401"} >= {code for _, code in codes()}


def test_a_strict_baseline_must_not_hold_what_is_gone(
    run: Callable[..., Any], write: Callable[..., Path], clean: str
) -> None:
    write("a.yaml")
    write("b.yaml")
    run("check", *ONE, "--write-baseline", "base.json")
    strict = (*ONE, "--baseline", "base.json", "--strict-baseline")
    assert 0 == run("check", *strict).code
    write("a.yaml", clean)
    assert 0 == run("check", "b.yaml", *strict).code
    assert 0 == run("check", *ONE, "--baseline", "base.json").code
    done = run("check", *strict)
    told = (
        "mutuallearning: the baseline base.json could shrink: 1 finding in it is gone; "
        "write it anew with --write-baseline base.json\n"
    )
    assert (1, told) == (done.code, done.err)
    Path("b.yaml").unlink()
    assert "3 findings in it are gone" in run("check", *strict).err
    assert 0 == run("check", *strict, "--write-baseline", "base.json").code
    assert [("a.yaml", "GOV401")] == codes()
    assert 0 == run("check", *strict).code


def test_the_configuration_names_a_baseline_and_the_command_line_another(
    run: Callable[..., Any], write: Callable[..., Path], clean: str
) -> None:
    write("a.yaml")
    Path("ci").mkdir()
    run("check", *ONE, "--write-baseline", "ci/base.json")
    Path("mutuallearning.toml").write_text('baseline = "ci/base.json"\nstrict_baseline = true\n')
    Path("none.json").write_text('{"baseline_version": 1, "findings": []}')
    assert [0, 1] == [run("check", *ONE, *more).code for more in ((), ("--baseline", "none.json"))]
    write("a.yaml", clean)
    assert [1, 0] == [run("check", *ONE, *more).code for more in ((), ("--no-strict-baseline",))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "There is no file base.json"),
        ('{"baseline_version": 7}', "base.json is a baseline of version 7; this release reads version 1"),
        ('{"baseline_version": 1, "fin', "base.json:1 is no baseline: The text is not JSON"),
        ("[" * 100_000, "base.json:1 is no baseline: The text is nested deeper than 64 levels"),
    ],
)
def test_what_is_no_baseline_is_2(
    run: Callable[..., Any], write: Callable[..., Path], text: str | None, told: str
) -> None:
    write("a.yaml")
    if text is not None:
        Path("base.json").write_text(text)
    done = run("check", "--baseline", "base.json")
    assert (2, "") == (done.code, done.out)
    assert done.err.startswith(f"mutuallearning: {told}")
    assert 1 == len(done.err.splitlines())


def test_nothing_else_is_written_over(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.yaml")
    Path("notes.json").write_text('{"mine": 1}')
    for words, told in (
        (
            ("--write-baseline", "notes.json"),
            "notes.json is no baseline: the key baseline_version is missing",
        ),
        (("--write-baseline", "a.yaml"), "a.yaml:1 is no baseline: The text is not JSON"),
        (("--write-baseline", "-"), "--write-baseline needs a file: standard output is for the report"),
        (
            ("--write-baseline", "x.json", "--output", "x.json"),
            "x.json cannot hold both the report and the baseline",
        ),
        (
            ("--write-baseline", "nowhere/x.json"),
            "nowhere/x.json cannot be written: No such file or directory",
        ),
    ):
        done = run("check", *words)
        assert (2, "") == (done.code, done.out)
        assert told in done.err
    assert '{"mine": 1}' == Path("notes.json").read_text()
    assert ["a.yaml", "notes.json"] == sorted(os.listdir())  # noqa: PTH208 -- names are what counts


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told in another way there")
def test_a_read_only_baseline_is_told_before_anything_is_checked(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    write("a.yaml")
    run("check", *ONE, "--write-baseline", "base.json")
    before = Path("base.json").read_bytes()
    Path("base.json").chmod(0o444)
    done = run("check", "--write-baseline", "base.json")
    assert (2, "", "mutuallearning: base.json cannot be written: it is read-only\n") == (
        done.code,
        done.out,
        done.err,
    )
    assert before == Path("base.json").read_bytes()


def test_no_half_baseline_is_left_where_nothing_is_checked(run: Callable[..., Any]) -> None:
    Path("notes.yaml").write_text("- no plan\n")
    assert 2 == run("check", "--write-baseline", "base.json").code
    assert ["notes.yaml"] == os.listdir()  # noqa: PTH208 -- names are what counts
