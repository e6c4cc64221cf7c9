"""What patterns match."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mutuallearning.cli.globs import expand, is_glob


@pytest.fixture(autouse=True)
def _files() -> None:
    for path in ("a.yaml", "b.json", ".hidden.yaml", "d/a.yaml", "d/e/f/a.yaml", ".git/a.yaml"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).touch()


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.yaml", ["a.yaml"]),
        (".*.yaml", [".hidden.yaml"]),
        ("?.json", ["b.json"]),
        ("*", ["a.yaml", "b.json", "d"]),
        ("*/a.yaml", ["d/a.yaml"]),
        ("*/*/", ["d/e"]),
        ("**/a.yaml", ["a.yaml", "d/a.yaml", "d/e/f/a.yaml"]),
        ("**/e/**/a.yaml", ["d/e/f/a.yaml"]),
        ("d/**", ["d", "d/a.yaml", "d/e", "d/e/f", "d/e/f/a.yaml"]),
        ("./d/[ab].yaml", ["d/a.yaml"]),
        ("d/../*.json", ["d/../b.json"]),
        ("a.yaml/*", []),
        ("no/*.yaml", []),
    ],
)
def test_what_a_pattern_matches(pattern: str, expected: list[str]) -> None:
    assert expected == expand(pattern, set())


def test_an_absolute_pattern_gives_absolute_paths() -> None:
    here = Path.cwd()
    assert [str(here / "a.yaml")] == expand(f"{here}/*.yaml", set())


def test_a_link_that_the_pattern_names_is_followed_and_others_are_not() -> None:
    Path("link").symlink_to("d", target_is_directory=True)
    links: set[str] = set()
    assert ["link/a.yaml"] == expand("link/*.yaml", links)
    assert set() == links
    assert ["d/a.yaml"] == expand("*/*.yaml", links)
    assert {str(Path.cwd().resolve() / "link")} == links


def test_a_link_to_a_file_is_that_file() -> None:
    Path("link.yaml").symlink_to("d/a.yaml")
    assert ["a.yaml", "link.yaml"] == expand("*.yaml", set())


def test_a_folder_that_cannot_be_listed_is_given_to_be_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def scandir(path: str) -> object:
        if path == "d/e":
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert ["a.yaml", "d/a.yaml", "d/e"] == expand("**/*.yaml", set())


def test_the_name_of_a_file_is_no_pattern() -> None:
    Path("plan[1].yaml").touch()
    assert [False, True] == [is_glob(path) for path in ("plan[1].yaml", "plan[2].yaml")]
