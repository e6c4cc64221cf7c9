"""Format profiles that users keep in files of their own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mutuallearning.errors import reason_of
from mutuallearning.formatbook.book import ProfileError
from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.suggestions import close_to
from mutuallearning.types.annotations import model_at
from mutuallearning.visible import safe

MOST_BYTES = 256 * 1024
"""Largest file that is read as a profile; those of the library have some 10 KiB."""

MOST_PROFILES = 500
"""Most profiles that are read from a folder."""

MOST_DOTS = 200
"""Most dots in one line: the time in which a key is read grows with the square of its parts."""

_EXPECTED = {
    "missing": "is missing",
    "string_type": "must be text in quotes",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "finite_number": "must be a finite number",
    "tuple_type": "must be a list in square brackets",
    "model_type": "must be a table of keys and values",
    "string_pattern_mismatch": "does not have the form that is expected there",
    "string_too_long": "must have at most {max_length} characters",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be {expected}",
    "malformed": "must be {expected}",
    "unknown_value": "must be one of {shown}",
}
"""What is said of a value, by pydantic's name for the error."""

_MOST_TOLD = 5


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
    data = _data(path)
    try:
        return FormatProfile.model_validate(data)
    except ValidationError as error:
        errors = error.errors()
    told = "; ".join(_told(errors[:_MOST_TOLD]))
    more = f"; and {len(errors) - _MOST_TOLD} more" if len(errors) > _MOST_TOLD else ""
    raise ProfileError(f"{path} is no format profile: {told}{more}")


def _data(path: Path) -> dict[str, Any]:
    try:
        if not path.is_file():
            # A pipe or a device is no profile either, and reading it may never end.
            raise ProfileError(f"{path} is not a file" if path.exists() else f"There is no file {path}")
        with path.open("rb") as stream:
            text = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise ProfileError(f"{path} cannot be read: {reason_of(error)}") from None
    if len(text) > MOST_BYTES:
        raise ProfileError(f"{path} is larger than {MOST_BYTES // 1024} KiB")
    for number, line in enumerate(text.split(b"\n"), 1):
        if line.count(b".") > MOST_DOTS:
            raise ProfileError(f"{path} has more than {MOST_DOTS} dots in line {number}")
    try:
        return tomllib.loads(text.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ProfileError(f"{path} is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{path} is not TOML: {error}") from None
    except ValueError:
        # Only a number of more digits than Python reads ends here.
        raise ProfileError(f"{path} holds a number that is too long") from None
    except RecursionError:
        raise ProfileError(f"{path} is nested too deeply") from None


def _told(errors: Iterable[ErrorDetails]) -> Iterator[str]:
    for error in errors:
        *steps, key = error["loc"] or ("profile",)
        where = ".".join(str(step + 1) if isinstance(step, int) else safe(step) for step in (*steps, key))
        if error["type"] == "extra_forbidden":
            close = close_to(str(key), model_at(FormatProfile, steps).model_fields)
            yield f"the key {where} is not known{f', did you mean {close[0]}?' if close else ''}"
            continue
        said = _EXPECTED.get(error["type"], "")
        # A new version of pydantic may name an error anew; its own words are better than none.
        yield f"{where} {said.format(**error.get('ctx', {}))}" if said else f"{where}: {error['msg']}"
