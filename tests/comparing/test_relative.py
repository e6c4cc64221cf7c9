"""Paths from a folder on."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutuallearning.comparing.relative import relative


@pytest.mark.parametrize(
    ("path", "folder", "written"),
    [
        ("a.yaml", ".", "a.yaml"),
        ("./plans//a.yaml", ".", "plans/a.yaml"),
        ("plans/a.yaml", "plans", "a.yaml"),
        ("a.yaml", "plans", "../a.yaml"),
        ("a\0.yaml", ".", "a\0.yaml"),
        ("not\udcff.yaml", ".", "not\\xff.yaml"),
        (None, ".", "document"),
    ],
)
def test_a_path_is_the_same_from_wherever_it_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str | None, folder: str, written: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert written == relative(path, Path(folder))


def test_links_on_the_way_do_not_count_and_a_file_keeps_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yaml").touch()
    (tmp_path / "real" / "b.yaml").symlink_to(tmp_path / "real" / "a.yaml")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.chdir(tmp_path)
    assert "a.yaml" == relative("link/a.yaml", Path("real")) == relative("real/a.yaml", Path("link"))
    assert "b.yaml" == relative("real/b.yaml", Path("real"))
