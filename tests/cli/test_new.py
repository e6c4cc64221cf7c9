"""The command `new`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mutuallearning import api
from mutuallearning.formatbook import catalogue as formatbook

PROFILE = 'slug = "x-fair"\ntitle = "Our fair"\nroles = ["owner", "x-crier"]\npapers = ["report"]\n'


def test_a_plan_to_begin_from_comes_out(run: Callable[..., Any]) -> None:
    done = run("new", "peer-review")
    assert (0, "") == (done.code, done.err)
    assert api.skeleton("peer-review") == done.out


def test_what_comes_out_can_be_checked(run: Callable[..., Any]) -> None:
    assert 0 == run("new", "peer-review", "-o", "plan.yaml").code
    done = run("check", "plan.yaml", "--fail-on", "advice")
    assert 0 == done.code
    assert "no structural problem found" in done.out


@pytest.mark.parametrize(
    ("output", "file"),
    [
        ("visit.yaml", "visit.yaml"),
        ("visit.yml", "visit.yml"),
        ("there/visit.yaml", "there/visit.yaml"),
        ("there", "there/plan.yaml"),
        ("a/b/", "a/b/plan.yaml"),
        ("folder.d", "folder.d/plan.yaml"),
    ],
)
def test_it_goes_into_a_file_or_a_folder(run: Callable[..., Any], output: str, file: str) -> None:
    Path("folder.d").mkdir()
    done = run("new", "study-visit", "-o", output)
    assert (0, "", f"mutuallearning: wrote {Path(file)}\n") == (done.code, done.out, done.err)
    assert api.skeleton("study-visit") == Path(file).read_text(encoding="utf-8")


@pytest.mark.parametrize("slug", formatbook.slugs())
def test_papers_stand_beside_the_plan(run: Callable[..., Any], slug: str) -> None:
    done = run("new", slug, "--papers", "-o", "work")
    outlines = api.paper_outlines(slug)
    assert 0 == done.code
    assert {"plan.yaml", *(f"{kind}.md" for kind in outlines)} == {
        file.name for file in Path("work").iterdir()
    }
    assert outlines["invitation"] == Path("work/invitation.md").read_text(encoding="utf-8")


def test_papers_stand_beside_a_plan_of_another_name(run: Callable[..., Any]) -> None:
    assert 0 == run("new", "peer-review", "--papers", "-o", "work/vienna.yaml").code
    assert Path("work/host-paper.md").exists()


@pytest.mark.parametrize("there", ["plan.yaml", "report.md"])
def test_nothing_is_written_over(run: Callable[..., Any], there: str) -> None:
    Path("work").mkdir()
    Path("work", there).write_text("mine", encoding="utf-8")
    done = run("new", "peer-review", "--papers", "-o", "work")
    assert 2 == done.code
    assert f"{Path('work', there)} is there already" in done.err
    assert "mine" == Path("work", there).read_text(encoding="utf-8")
    assert [there] == [file.name for file in Path("work").iterdir()]


def test_a_link_to_nowhere_is_not_followed(run: Callable[..., Any]) -> None:
    Path("plan.yaml").symlink_to("elsewhere.yaml")
    assert 2 == run("new", "peer-review", "-o", "plan.yaml").code
    assert not Path("elsewhere.yaml").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["new", "peer-review", "--papers"], "--papers writes several files, so say where to: -o FOLDER"),
        (["new", "peer-review", "--papers", "-o", "-"], "--papers writes several files"),
        (["new", "peer_review"], "There is no format 'peer_review'; did you mean 'peer-review'?"),
        (["new", "peer-review", "-o", "plan.json"], "so plan.json must end in .yaml or be a folder"),
        (["new", "peer-review", "-o", "file/plan.yaml"], "cannot be written"),
        (["new"], "FORMAT"),
    ],
)
def test_wrong_usage_is_2(run: Callable[..., Any], words: list[str], told: str) -> None:
    Path("file").write_text("", encoding="utf-8")
    done = run(*words)
    assert (2, "") == (done.code, done.out)
    assert told in done.err


def test_a_profile_of_ones_own_has_its_plan_too(run: Callable[..., Any]) -> None:
    Path("fair.toml").write_text(PROFILE, encoding="utf-8")
    done = run("new", "x-fair", "--profile", "fair.toml")
    assert 0 == done.code
    assert "x-crier" == yaml.safe_load(done.out)["actors"][1]["id"]
    assert 2 == run("new", "x-fair").code
