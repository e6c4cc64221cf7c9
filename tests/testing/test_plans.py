"""Plans of a folder, one test for each."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import mutuallearning as ml
from mutuallearning.testing.plans import plan_files

PLAN = "mutuallearning: 1\nkind: activity-plan\ntitle: Graz\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with three documents, and other files."""
    for name, text in {
        "b.yaml": PLAN,
        "a/c.YML": PLAN,
        "a/d.json": '{"mutuallearning": 1, "kind": "activity-plan"}',
        "other.yaml": "name: mutuallearning\n",
        "list.json": "[]",
        "note.txt": PLAN,
        ".hidden/e.yaml": PLAN,
        "node_modules/f.yaml": PLAN,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_it_finds_documents_and_nothing_else(folder: Path) -> None:
    found = [path.relative_to(folder).as_posix() for path in plan_files(folder)]
    assert ["b.yaml", "a/c.YML", "a/d.json"] == found
    assert plan_files(folder) == plan_files(str(folder))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("broken.yaml", b"mutuallearning: 1\ntitle: [\n"),
        ("latin.yaml", b"mutuallearning: 1\ntitle: M\xe4rz\n"),
        ("broken.json", b'{"mutuallearning": 1,'),
        ("twice.yaml", b"title: a\nmutuallearning: 1\ntitle: b\n"),
        ("misspelt.yaml", b"Mutual-Learning: 1\nkind: activity-plan\n"),
    ],
)
def test_a_document_that_cannot_be_read_is_among_them(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)
    assert folder / name in plan_files(folder)
    with pytest.raises(ml.FindingsError):
        ml.check_file(folder / name).raise_for("error")


@pytest.mark.parametrize(
    "data", [b"a: [\n", b"# mutuallearning: 1\na: [", b"\xff\xfe", b"about mutuallearning: ["]
)
def test_a_broken_file_of_somebody_else_is_not(folder: Path, data: bytes) -> None:
    before = plan_files(folder)
    (folder / "else.yaml").write_bytes(data)
    assert before == plan_files(folder)


def test_no_folder_and_no_document_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ml.UsageError, match="no document in"):
        plan_files(tmp_path)
    with pytest.raises(ml.UsageError, match=r"nothing cannot be read: .*[Nn]o such"):
        plan_files(tmp_path / "nothing")


def test_linked_folders_are_not_followed(folder: Path) -> None:
    (folder / "round").symlink_to(folder, target_is_directory=True)
    assert 3 == len(plan_files(folder))


def test_a_pipe_is_no_document(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    assert 3 == len(plan_files(folder))
