"""A report arrives whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mutuallearning.cli.output import opened
from mutuallearning.errors import UsageError


def test_a_file_is_written() -> None:
    with opened("out.json", for_machines=True) as write:
        write("é\n")
    assert (["out.json"], "é\n".encode()) == (os.listdir(), Path("out.json").read_bytes())  # noqa: PTH208 -- all


def test_a_crash_leaves_what_was_there_before() -> None:
    Path("out.json").write_text("before")

    def crash() -> None:
        with opened("out.json", for_machines=True) as write:
            write("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        crash()
    assert {"out.json": "before"} == {file.name: file.read_text() for file in Path().iterdir()}


@pytest.mark.parametrize("path", ["nowhere/out.json", ".", "file/out.json"])
def test_a_place_that_cannot_be_written_is_wrong_usage(path: str) -> None:
    Path("file").touch()
    with pytest.raises(UsageError), opened(path, for_machines=True):
        pytest.fail("the place cannot be written")
    assert ["file"] == [file.name for file in Path().iterdir()]


def test_a_file_that_is_read_only_stays_as_it_is() -> None:
    Path("out.json").write_text("before")
    Path("out.json").chmod(0o444)
    with pytest.raises(UsageError, match="read-only"), opened("out.json", for_machines=True):
        pytest.fail("the file cannot be written")
    assert {"out.json": "before"} == {file.name: file.read_text() for file in Path().iterdir()}


def test_a_folder_that_is_read_only_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with (
        pytest.raises(UsageError, match=r"out\.json cannot be written: "),
        opened("out.json", for_machines=True),
    ):
        pytest.fail("the folder cannot be written")


def test_the_rights_of_a_file_stay() -> None:
    Path("out.json").touch()
    Path("out.json").chmod(0o640)
    with opened("out.json", for_machines=True) as write:
        write("x")
    assert 0o640 == Path("out.json").stat().st_mode & 0o777


def test_a_new_file_has_the_rights_of_any_new_file() -> None:
    Path("other").touch()
    with opened("out.json", for_machines=True) as write:
        write("x")
    assert Path("other").stat().st_mode == Path("out.json").stat().st_mode


def test_nobody_can_know_which_file_is_written_first() -> None:
    Path("victim").write_text("before")
    Path(f".out.json.{os.getpid()}.part").symlink_to("victim")
    with opened("out.json", for_machines=True) as write:
        write("x")
    assert "before" == Path("victim").read_text()


def test_the_longest_name_that_a_file_may_have() -> None:
    with opened("x" * 255, for_machines=True) as write:
        write("x")
    assert "x" == Path("x" * 255).read_text()


def test_a_link_stays_a_link() -> None:
    Path("real.json").touch()
    Path("out.json").symlink_to("real.json")
    with opened("out.json", for_machines=True) as write:
        write("x")
    assert (True, "x") == (Path("out.json").is_symlink(), Path("real.json").read_text())


def test_a_device_is_written_to_and_not_replaced() -> None:
    with opened(os.devnull, for_machines=True) as write:
        write("x")
    assert not Path(os.devnull).is_file()


def test_a_failing_move_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageError, match="No space left"), opened("out.json", for_machines=True) as write:
        write("x")
    assert [] == list(Path().iterdir())
