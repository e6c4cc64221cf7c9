"""Format profiles that users keep in files of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mutuallearning.errors import reason_of
from mutuallearning.formatbook.book import ProfileError
from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.types.toml_file import TomlFileError, read_model

MOST_PROFILES = 500
"""Most profiles that are read from a folder."""


def read_profiles(path: str | Path) -> tuple[FormatProfile, ...]:
    """Read the profiles of a user: one TOML file each, or a folder of them, sorted by path.

    Raises:
        ProfileError: If a file cannot be read or is no profile; it names the file, the key and what is expected.
    """
    path = Path(path)
    try:
        is_folder = path.is_dir()
    except OSError as error:  # a name that is too long, for one
        raise ProfileError(f"{path} cannot be read: {reason_of(error)}") from None
    if not is_folder:
        return (_profile(path),)
    files: list[Path] = []
    for file in _files(path):
        files.append(file)
        if len(files) > MOST_PROFILES:
            raise ProfileError(f"{path} holds more than {MOST_PROFILES} format profiles")
    if not files:
        raise ProfileError(f"{path} holds no format profile: no file .toml was found")
    return tuple(_profile(file) for file in sorted(files))


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.rglob("*.toml")
    except OSError as error:
        raise ProfileError(f"{folder} cannot be read: {reason_of(error)}") from None


def _profile(path: Path) -> FormatProfile:
    try:
        return read_model(path, FormatProfile, "format profile")
    except TomlFileError as error:
        raise ProfileError(str(error)) from None
