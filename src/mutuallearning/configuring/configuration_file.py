"""Finds and reads configurations: `mutuallearning.toml`, or a table of `pyproject.toml`; the nearest one upwards."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import attrs

from mutuallearning.configuring.configuration import Configuration
from mutuallearning.errors import UsageError
from mutuallearning.types.data import is_mapping
from mutuallearning.types.toml_file import MOST_BYTES, TomlFileError, as_model, read_toml

NAME = "mutuallearning.toml"

PYPROJECT = "pyproject.toml"

TABLE = ("tool", "mutuallearning")
"""Where the configuration stands in `pyproject.toml`."""


class ConfigurationError(UsageError):
    """A configuration cannot be read, or says what does not exist."""


@attrs.frozen
class ConfigurationFile:
    """A configuration, and the file that it stands in.

    Attributes:
        name: The file, as it is shown.
        folder: The folder from which its paths and patterns start.
        configuration: What it says.
    """

    name: str
    folder: Path
    configuration: Configuration

    def beside(self, path: str) -> str:
        """Give a path of the configuration as it is from where the program runs."""
        return _shown(self.folder / path)


def read(path: str | Path) -> ConfigurationFile:
    """Read a configuration from a file; from its table, if the file is a `pyproject.toml`.

    Raises:
        ConfigurationError: If it cannot be read or is no configuration; it names the file, the key and what is
            expected.
    """
    path = Path(path)
    try:
        data = read_toml(path)
        if path.name == PYPROJECT:
            table = _table(data)
            if table is None:
                raise ConfigurationError(f"{path} has no table [{'.'.join(TABLE)}]")
            found = as_model(table, Configuration, f"[{'.'.join(TABLE)}] in {path} is no configuration")
        else:
            found = as_model(data, Configuration, f"{path} is no configuration")
    except TomlFileError as error:
        raise ConfigurationError(str(error)) from None
    return ConfigurationFile(str(path), path.parent, found)


def _table(data: dict[str, Any]) -> object:
    """Take our table out of a file that others use too."""
    found: object = data
    for key in TABLE:
        if not is_mapping(found) or key not in found:
            return None
        found = found[key]
    return found


@attrs.define
class Finder:
    """Finds the configuration that is nearest to a file; each folder is looked at once."""

    _known: dict[str, ConfigurationFile | None] = attrs.field(
        init=False, factory=dict[str, "ConfigurationFile | None"]
    )

    def nearest(self, path: str | Path) -> ConfigurationFile | None:
        """Find the configuration for a file: in its folder or the nearest one above.

        Raises:
            ConfigurationError: If that is no configuration.
        """
        return self._in(os.path.dirname(os.path.abspath(path)))  # noqa: PTH100, PTH120 -- `..` means what it means to the user, and no link is followed

    def _in(self, folder: str) -> ConfigurationFile | None:
        if folder not in self._known:
            above = os.path.dirname(folder)  # noqa: PTH120 -- a text, as above
            found = _of_folder(Path(folder))
            self._known[folder] = found or (self._in(above) if above != folder else None)
        return self._known[folder]


def _of_folder(folder: Path) -> ConfigurationFile | None:
    own, shared = folder / NAME, folder / PYPROJECT
    if _is_file(own):
        return read(_shown(own))
    if _is_file(shared) and _speaks_of_us(shared):
        shown = Path(_shown(shared))
        try:
            is_there = _table(read_toml(shown)) is not None
        except TomlFileError as error:
            raise ConfigurationError(str(error)) from None
        return read(shown) if is_there else None
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _speaks_of_us(path: Path) -> bool:
    """Tell whether a file of others can hold our table: what is wrong with the rest of it is not ours to say."""
    try:
        with path.open("rb") as stream:
            return TABLE[-1].encode() in stream.read(MOST_BYTES)
    except OSError:
        return False


def _shown(path: Path) -> str:
    """Write a path as it is from where the program runs, if it can be."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
