"""Rulesets by name: one TOML file each, found by scanning the folder; and those that users keep in files."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.suggestions import close_to
from mutuallearning.types.toml_file import TomlFileError, read_model

DEFAULT = "default"
"""The ruleset that counts where none is named."""

SUFFIX = ".toml"

MOST = 50
"""Rulesets that one may extend, be it by way of others."""


class RulesetError(UsageError):
    """A ruleset of a user cannot be read, or extends what does not exist."""


def _folder() -> Traversable:
    return files("mutuallearning.checking") / "rulesets"


@functools.cache
def names() -> tuple[str, ...]:
    """Name the rulesets of the library, sorted."""
    found = (entry.name for entry in _folder().iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX)))


@functools.cache
def get(name: str) -> Ruleset:
    """Give a ruleset of the library.

    Raises:
        UnknownNameError: If there is none of that name.
    """
    if name not in names():
        raise UnknownNameError("ruleset", name, close_to(name, names()))
    text = (_folder() / f"{name}{SUFFIX}").read_text(encoding="utf-8")
    return Ruleset.model_validate({"name": name, **tomllib.loads(text)})


def read(path: str | Path) -> Ruleset:
    """Read a ruleset from a file; it is called like the file unless it says a name.

    Raises:
        RulesetError: If the file cannot be read or is no ruleset; it names the file, the key and what is expected.
    """
    path = Path(path)
    try:
        found = read_model(path, Ruleset, "ruleset")
    except TomlFileError as error:
        raise RulesetError(str(error)) from None
    # The files that it extends stand beside it, wherever the caller is.
    beside = None if found.extends is None else tuple(_beside(path, word) for word in found.extends)
    return found.model_copy(update={"name": found.name or path.name, "extends": beside})


def _beside(path: Path, word: str) -> str:
    return str(path.parent / word) if is_path(word) else word


def is_path(word: str) -> bool:
    """Tell whether a word for a ruleset is a path: it ends in `.toml` or has a slash."""
    return word.endswith(SUFFIX) or "/" in word or "\\" in word


def find(word: str | Path) -> Ruleset:
    """Give a ruleset of the library by its name, or read one from a file: a path ends in `.toml` or has a slash.

    Raises:
        UnknownNameError: If there is none of that name.
        RulesetError: If the file is no ruleset.
    """
    return read(word) if isinstance(word, Path) or is_path(word) else get(word)


def layers(ruleset: Ruleset) -> tuple[Ruleset, ...]:
    """Give a ruleset behind those that it extends, each once.

    >>> [layer.name for layer in layers(Ruleset(extends=("strict", "workplace"), name="ours"))]
    ['default', 'strict', 'workplace', 'ours']

    Raises:
        UnknownNameError: If it extends a name that does not exist.
        RulesetError: If it extends a file that is no ruleset, itself, or too many others.
    """
    done: dict[str, Ruleset] = {}
    return (*_below(ruleset, done, ()), ruleset)


def _below(ruleset: Ruleset, done: dict[str, Ruleset], line: tuple[str, ...]) -> Iterator[Ruleset]:
    for word in ruleset.extends or ():
        key = str(Path(word).resolve()) if is_path(word) else word
        if key in line:
            raise RulesetError(f"The ruleset {ruleset.name or word!r} extends itself, by way of {word!r}")
        if key in done:
            continue
        if len(line) + len(done) >= MOST:
            raise RulesetError(f"A ruleset extends more than {MOST} others")
        found = _extended(ruleset, word)
        yield from _below(found, done, (*line, key))
        done[key] = found
        yield found


def _extended(ruleset: Ruleset, word: str) -> Ruleset:
    try:
        return find(word)
    except UnknownNameError as unknown:
        if ruleset.name is None:
            raise
        raise RulesetError(f"The ruleset {ruleset.name!r} extends an unknown one: {unknown}") from None
