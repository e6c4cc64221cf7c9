"""Which files are found, each once, in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mutuallearning.cli.inputs import find
from mutuallearning.errors import UsageError


def touch(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).touch()


def found(*paths: str) -> list[str]:
    return [it.path for it in find(paths).found]


def test_a_folder_is_searched_in_the_order_of_names() -> None:
    touch("d/b.yaml", "d/a.yml", "d/C.JSON", "d/sub/x.yaml", "d/notes.md")
    assert ["d/C.JSON", "d/a.yml", "d/b.yaml", "d/sub/x.yaml"] == found("d")


def test_the_current_folder_needs_no_prefix() -> None:
    touch("a.yaml", "sub/b.yaml")
    assert ["a.yaml", "sub/b.yaml"] == found(".")


def test_folders_of_tools_are_passed_over() -> None:
    touch("d/.git/a.yaml", "d/.venv/a.yaml", "d/node_modules/a.yaml", "d/a.yaml")
    assert ["d/a.yaml"] == found("d")


def test_a_hidden_folder_that_is_named_is_searched() -> None:
    touch(".plans/a.yaml")
    assert [".plans/a.yaml"] == found(".plans")


def test_links_to_folders_are_counted_and_not_followed() -> None:
    touch("d/a.yaml")
    Path("d/round").symlink_to(Path("d").resolve(), target_is_directory=True)
    inputs = find(["d"])
    assert (["d/a.yaml"], 1) == ([it.path for it in inputs.found], inputs.links)


def test_a_link_that_is_named_is_followed() -> None:
    touch("d/a.yaml")
    Path("link").symlink_to(Path("d").resolve(), target_is_directory=True)
    assert ["link/a.yaml"] == found("link")


def test_a_file_named_twice_is_found_once() -> None:
    touch("d/a.yaml")
    Path("same.yaml").symlink_to(Path("d/a.yaml").resolve())
    assert ["d/a.yaml"] == found("d/a.yaml", "./d/a.yaml", "same.yaml", "d")
    assert ["-"] == found("-", "-")


def test_naming_a_file_that_is_also_found_makes_it_named() -> None:
    touch("d/a.yaml", "d/b.yaml")
    assert [("d/a.yaml", True), ("d/b.yaml", False)] == [
        (it.path, it.named) for it in find(["d", "d/a.yaml"]).found
    ]


def test_globs_are_expanded_and_their_files_are_named() -> None:
    touch("d/b.yaml", "d/a.yaml", "d/sub/c.yaml")
    assert ["d/a.yaml", "d/b.yaml"] == found("d/*.yaml")
    assert ["d/a.yaml", "d/b.yaml", "d/sub/c.yaml"] == found("d/**/*.yaml")
    assert all(it.named for it in find(["d/*.yaml"]).found)


@pytest.fixture
def _circle() -> None:
    touch("d/a.yaml", "d/sub/b.yaml")
    Path("d/loop").symlink_to(Path("d").resolve(), target_is_directory=True)
    Path("d/sub/loop").symlink_to(Path("d").resolve(), target_is_directory=True)


@pytest.mark.usefixtures("_circle")
@pytest.mark.parametrize("pattern", ["d/**", "**", "d/**/*.yaml", "**/**/*.yaml", "./d/**"])
def test_a_glob_does_not_follow_links_to_folders(pattern: str) -> None:
    inputs = find([pattern])
    assert (["d/a.yaml", "d/sub/b.yaml"], 2) == (sorted(it.path for it in inputs.found), inputs.links)


@pytest.mark.usefixtures("_circle")
def test_a_glob_that_matches_linked_folders_only_says_so() -> None:
    with pytest.raises(UsageError, match=r"d/lo\* matches linked folders only"):
        find(["d/lo*"])


def test_a_file_is_checked_under_the_shortest_path_that_leads_to_it() -> None:
    touch("d/a.yaml")
    Path("d/sub").mkdir()
    Path("l.yaml").symlink_to(Path("d/a.yaml").resolve())
    Path("x.json").symlink_to(Path("d/a.yaml").resolve())
    assert ["d/a.yaml"] == found("d/sub/../a.yaml", "d")
    assert [("l.yaml", True)] == [(it.path, it.named) for it in find(["d", "l.yaml"]).found]
    assert ["d/a.yaml"] == found("d", "x.json")  # which would be read as another syntax


def test_a_glob_that_matches_nothing_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match=r"nothing matches \*\.yaml"):
        find(["*.yaml"])


def test_a_file_whose_name_looks_like_a_glob_is_that_file() -> None:
    touch("plan[1].yaml")
    assert ["plan[1].yaml"] == found("plan[1].yaml")


def test_a_file_that_is_not_there_is_kept_to_be_reported() -> None:
    assert ["no.yaml", ""] == found("no.yaml", "")


def test_a_folder_that_cannot_be_searched_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    touch("d/shut/a.yaml", "d/b.yaml")
    listed = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    refused = [it for it in find(["d"]).found if it.refusal]
    assert ["d/shut cannot be read: Permission denied"] == [str(it.refusal) for it in refused]
    assert [True] == [it.named for it in refused]
