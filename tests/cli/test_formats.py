"""The command `formats`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutuallearning.formatbook import catalogue as formatbook


def test_the_table_has_every_format(run: Callable[..., Any]) -> None:
    done = run("formats")
    assert (0, "") == (done.code, done.err)
    assert list(formatbook.slugs()) == [row.split()[0] for row in done.out.splitlines()[1:-2]]


@pytest.mark.parametrize("slug", formatbook.slugs())
def test_every_format_has_a_page(run: Callable[..., Any], slug: str) -> None:
    done = run("formats", slug)
    assert (0, "") == (done.code, done.err)
    assert done.out.startswith(f"{slug}  {formatbook.get(slug).title}\n")
    data = json.loads(run("formats", slug, "--format", "json").out)
    assert slug == data["slug"]
    assert set(formatbook.get(slug).limits) == {one["name"] for one in data["limits"] if one["mode"] is None}


def test_the_json_has_every_format(run: Callable[..., Any]) -> None:
    data = json.loads(run("formats", "--format", "json").out)
    assert list(formatbook.slugs()) == [one["slug"] for one in data["formats"]]


def test_an_unknown_format_is_2(run: Callable[..., Any]) -> None:
    done = run("formats", "peer_review")
    assert (2, "") == (done.code, done.out)
    assert "There is no format 'peer_review'; did you mean 'peer-review'?" in done.err


def test_the_page_has_everything_that_rules_and_planners_go_by(run: Callable[..., Any]) -> None:
    out = run("formats", "peer-review").out
    for heading in ("Figures", "Timeline", "Agenda", "Expected", "Outlines of papers", "Sources"):
        assert f"\n{heading}\n" in out
    assert "  days-min/max " in out


def test_rules_that_do_not_apply_are_named(run: Callable[..., Any]) -> None:
    assert "\n  EMP204  facilitator-not-neutral\n" in run("formats", "study-visit").out


@pytest.mark.parametrize("slug", formatbook.slugs())
def test_the_json_of_a_format_names_its_sources(run: Callable[..., Any], slug: str) -> None:
    data = json.loads(run("formats", slug, "--format", "json").out)
    known = {source["id"] for source in data["sources"]} | {"house default"}
    figures = (*data["limits"], *data["expected"], *data["timeline"], *data["outlines"])
    assert set() == {one["source"] for one in figures} - known
    assert data["exempt"] == [rule["code"] for rule in data["exempt_rules"]]


def test_profiles_of_users_are_formats_too(run: Callable[..., Any]) -> None:
    Path("own").mkdir()
    Path("own/fair.toml").write_text(
        'slug = "x-fair"\nsources = ["our-guide"]\nexempt = ["EMP204", "XYZ999"]\nroles = ["owner"]\n',
        encoding="utf-8",
    )
    Path("review.toml").write_text(
        'slug = "peer-review"\nlimits = [{ name = "questions-max", value = 4.0, unit = "questions" }]\n',
        encoding="utf-8",
    )
    with_own = ("--profile", "own", "--profile", "review.toml")
    assert "x-fair  " in run("formats", *with_own).out
    page = run("formats", "x-fair", *with_own)
    assert 0 == page.code
    assert "our-guide  a source of your own" in page.out
    assert "XYZ999  (no such rule)" in page.out
    data = json.loads(run("formats", "peer-review", "--format", "json", *with_own).out)
    assert [4.0] == [one["value"] for one in data["limits"] if one["name"] == "questions-max"]


@pytest.mark.parametrize("command", [["formats"], ["new", "any"], ["check", "plan.yaml"]])
def test_a_profile_that_is_none_is_2(
    run: Callable[..., Any], write: Callable[..., Path], command: list[str]
) -> None:
    write()
    Path("own.toml").write_text('slug = "x-fair"\nroles = ["ownr"]\n', encoding="utf-8")
    done = run(*command, "--profile", "own.toml")
    assert (2, "") == (done.code, done.out)
    assert "'x-fair' says 'ownr' under roles, which no plan can say; did you mean 'owner'?" in done.err
    assert "There is no file gone.toml" in run(*command, "--profile", "gone.toml").err


def test_a_check_goes_by_the_profiles_of_users(run: Callable[..., Any], write: Callable[..., Path]) -> None:
    questions = "".join(f"\n      - text: How does step {number} work?" for number in range(4))
    write(more=f"topics:\n  - title: Steps\n    questions:{questions}\n")
    assert "CUR102" in run("check", "plan.yaml", "--select", "questions").out
    Path("own.toml").write_text(
        'slug = "peer-review"\nlimits = [{ name = "questions-max", value = 4.0, unit = "questions" }]\n',
        encoding="utf-8",
    )
    assert "CUR102" not in run("check", "plan.yaml", "--select", "questions", "--profile", "own.toml").out


def test_other_roles_and_other_papers_are_told_apart(run: Callable[..., Any]) -> None:
    out = run("formats", "matchmaking").out
    assert "\n  other roles   presenter" in out
    assert "\n  other papers  problem-statement" in out
