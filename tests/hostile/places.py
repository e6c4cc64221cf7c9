"""What a case puts where a file is expected: pipes, links, folders, devices, files that are not ours to read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

WRONG = b"mutuallearning: 1\nkind: activity-plan\nstage: drft\n"


def nothing(path: Path) -> None:
    del path


def there(path: Path) -> None:
    assert path.exists()


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(1024**4)


def link_to_zero(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def link_to_passwd(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def folder_of_folders(path: Path) -> None:
    for name in ("a.yaml", "b.json", "c.xlsx", "d.ndjson"):
        (path / name).mkdir(parents=True)
    (path / "a.yaml" / "plan.yaml").write_bytes(WRONG)


def folder_in_a_circle(path: Path) -> None:
    (path / "a").mkdir(parents=True)
    (path / "a" / "b").symlink_to(path, target_is_directory=True)
    (path / "plan.yaml").write_bytes(WRONG)


def folder_with_link_outside(path: Path) -> None:
    path.mkdir()
    (path / "etc").symlink_to("/etc", target_is_directory=True)


def folder_with_pipe(path: Path) -> None:
    path.mkdir()
    os.mkfifo(path / "a.yaml")
    (path / "b.yaml").write_bytes(WRONG)


def folder_of_profiles(path: Path) -> None:
    path.mkdir()
    for number in range(501):
        (path / f"{number}.toml").write_text(f"slug = 'x-{number}'\n")


def deep_folders(path: Path) -> None:
    del path
    Path(*["a"] * 60).mkdir(parents=True)


def locked(path: Path) -> None:
    path.write_bytes(WRONG)
    path.chmod(0)


def locked_folder(path: Path) -> None:
    folder_with_link_outside(path)
    path.chmod(0)


def put(name: str, path: Path) -> None:
    """Put what a case names at a path."""
    make: Callable[[Path], None] = globals()[name]
    make(path)
