"""`check --waivers`: waivers of a file beside the documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ONE = ("--select", "CUR101,GOV401,waivers", "--as-of", "2026-01-15")


@pytest.fixture(autouse=True)
def _plans(write: Callable[..., Path]) -> None:
    write("plans/a.yaml")
    write("plans/b.yaml")


def waive(text: str) -> None:
    Path("plans/waivers.yaml").write_text(f"waivers:\n{text}", encoding="utf-8")


def test_what_is_waived_does_not_count_and_says_why(run: Callable[..., Any]) -> None:
    waive(
        "  - {path: a.yaml, rule: GOV401, reason: The council decides., until: 2027}\n  - {rule: CUR101, reason: x}\n"
    )
    done = run("check", "plans/a.yaml", "-q", *ONE, "--waivers", "plans/waivers.yaml")
    assert 0 == done.code
    assert "(waived: The council decides, until 2027)" in done.out
    assert 1 == run("check", "plans", *ONE, "--waivers", "plans/waivers.yaml").code


def test_a_waiver_that_nothing_needs_is_found_in_its_file(run: Callable[..., Any]) -> None:
    waive("  - {path: c.yaml, rule: GOV401, reason: x}\n  - {rule: GOV404x, reason: x}\n")
    done = run("check", "plans", "-q", *ONE, "--waivers", "plans/waivers.yaml")
    assert "plans/waivers.yaml:2:5: advice REF303 unused-waiver: " in done.out
    assert "plans/waivers.yaml:3:12: error REF301 waiver-of-unknown-rule: " in done.out
    data = json.loads(run("check", "plans", *ONE, "--waivers", "plans/waivers.yaml", "--format", "json").out)
    assert [
        ("plans/a.yaml", "activity-plan"),
        ("plans/b.yaml", "activity-plan"),
        ("plans/waivers.yaml", "waivers"),
    ] == [(document["path"], document["kind"]) for document in data["documents"]]


def test_a_configuration_names_them_for_its_documents(run: Callable[..., Any]) -> None:
    waive("  - {rule: GOV401, reason: x}\n  - {rule: CUR101, reason: x}\n")
    Path("plans/mutuallearning.toml").write_text('waivers = ["waivers.yaml"]\n')
    assert 0 == run("check", "plans", *ONE).code
    assert 1 == run("check", "plans", *ONE, "--no-config").code


def test_a_file_that_holds_no_waivers_is_2(run: Callable[..., Any]) -> None:
    waive("  - {rule: GOV401, resaon: x}\n")
    done = run("check", "plans", "--waivers", "plans/waivers.yaml")
    told = (
        "plans/waivers.yaml:2 holds no waivers: the key resaon is not known, did you mean reason?; and 1 more"
    )
    assert (2, "", f"mutuallearning: {told}\n") == (done.code, done.out, done.err)
