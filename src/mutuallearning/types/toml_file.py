"""Files that users write in TOML: read within limits, and refused with the file, the key and what is expected."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mutuallearning.errors import UsageError, reason_of
from mutuallearning.suggestions import close_to
from mutuallearning.types.annotations import model_at
from mutuallearning.visible import safe

MOST_BYTES = 256 * 1024
"""Largest file that is read; the largest of the library have some 10 KiB."""

MOST_DOTS = 200
"""Most dots in one line: the time in which a key is read grows with the square of its parts."""

_EXPECTED = {
    "missing": "is missing",
    "string_type": "must be text in quotes",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "finite_number": "must be a finite number",
    "tuple_type": "must be a list in square brackets",
    "model_type": "must be a table of keys and values",
    "dict_type": "must be a table of keys and values",
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

M = TypeVar("M", bound=BaseModel)


class TomlFileError(UsageError):
    """A file cannot be read, is not TOML, or does not say what it should."""


def read_model(path: Path, model: type[M], thing: str) -> M:
    """Read a file as a model.

    Args:
        path: The file.
        model: What it must be.
        thing: What that is called, such as `format profile`.

    Raises:
        TomlFileError: If it cannot be read or is something else; it names the file, the key and what is expected.
    """
    return as_model(read_toml(path), model, f"{path} is no {thing}")


def as_model(data: object, model: type[M], refusal: str) -> M:
    """Make a model of what a file says.

    Args:
        data: What it says.
        model: What it must be.
        refusal: What is said if it is not, such as `plans.toml is no ruleset`; the keys and reasons follow.

    Raises:
        TomlFileError: If it is something else.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        errors = error.errors()
    told = "; ".join(_told(errors[:_MOST_TOLD], model))
    more = f"; and {len(errors) - _MOST_TOLD} more" if len(errors) > _MOST_TOLD else ""
    raise TomlFileError(f"{refusal}: {told}{more}")


def read_toml(path: Path) -> dict[str, Any]:
    """Read what a file says, within limits.

    Raises:
        TomlFileError: If it cannot be read, or is not TOML.
    """
    try:
        if not path.is_file():
            # A pipe or a device is no file of settings either, and reading it may never end.
            raise TomlFileError(f"{path} is not a file" if path.exists() else f"There is no file {path}")
        with path.open("rb") as stream:
            text = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise TomlFileError(f"{path} cannot be read: {reason_of(error)}") from None
    if len(text) > MOST_BYTES:
        raise TomlFileError(f"{path} is larger than {MOST_BYTES // 1024} KiB")
    for number, line in enumerate(text.split(b"\n"), 1):
        if line.count(b".") > MOST_DOTS:
            raise TomlFileError(f"{path} has more than {MOST_DOTS} dots in line {number}")
    try:
        return tomllib.loads(text.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise TomlFileError(f"{path} is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise TomlFileError(f"{path} is not TOML: {error}") from None
    except ValueError:
        # Only a number of more digits than Python reads ends here.
        raise TomlFileError(f"{path} holds a number that is too long") from None
    except RecursionError:
        raise TomlFileError(f"{path} is nested too deeply") from None


def _told(errors: Iterable[ErrorDetails], model: type[BaseModel]) -> Iterator[str]:
    for error in errors:
        *steps, key = error["loc"] or ("the file",)
        where = ".".join(str(step + 1) if isinstance(step, int) else safe(step) for step in (*steps, key))
        if error["type"] == "extra_forbidden":
            close = close_to(str(key), model_at(model, steps).model_fields)
            yield f"the key {where} is not known{f', did you mean {close[0]}?' if close else ''}"
            continue
        said = _EXPECTED.get(error["type"], "")
        # A new version of pydantic may name an error anew; its own words are better than none.
        yield f"{where} {said.format(**error.get('ctx', {}))}" if said else f"{where}: {error['msg']}"
