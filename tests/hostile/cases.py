"""Cases of hostile input, read from the tables in the folder `cases`."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
from places import put
from recipes import recipe

WORDS = ("check", "{file}", "-q", "--as-of=2026-11-22", "--select=questions")


@attrs.frozen(kw_only=True)
class Case:
    """Something hostile, and what must come of it.

    Attributes:
        group: The table that it stands in.
        name: What it is called.
        file: Name of the file that is checked.
        file_latin1: The same, where it is no text: one character for each byte.
        head: What stands before the text.
        text: What the file says.
        tail: What stands behind the text.
        latin1: What the file says, where it is no text: one character for each byte.
        recipe: What makes the content, or where nothing is put, the name.
        place: What is put there instead of a file.
        beside: A second file, such as a configuration.
        holds: What that says; `holds_latin1`, `recipe_beside` and `place_beside` are as above.
        words: The command; `{file}` is the name of the file.
        exit: The exit code that must follow.
        finds: The names of all that must be found, and no other.
        says: What must be told.
        hides: What must not be told.
        raw: Whether the output is a document, whose characters are its own.
        as_nobody: Whether it runs as somebody without rights.
        seconds: Processor time that it may take at most.
        megabytes: Memory that the whole process may take at most.
    """

    group: str
    name: str
    file: str = ""
    file_latin1: str | None = None
    head: str = ""
    text: str | None = None
    tail: str = ""
    latin1: str | None = None
    recipe: str | None = None
    place: str | None = None
    beside: str | None = None
    holds: str | None = None
    holds_latin1: str | None = None
    recipe_beside: str | None = None
    place_beside: str | None = None
    words: tuple[str, ...] = attrs.field(default=WORDS, converter=tuple)
    exit: int
    finds: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    says: str = ""
    hides: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    raw: bool = False
    as_nobody: bool = False
    seconds: float = 2.0
    megabytes: float = 300.0

    @property
    def target(self) -> str:
        """The name of the file that is checked."""
        if self.file_latin1 is not None:
            return os.fsdecode(self.file_latin1.encode("latin-1"))
        if self.place == "nothing" and self.recipe is not None:
            return recipe(self.recipe).decode()
        return self.file

    def command(self) -> list[str]:
        """Give the words of the command."""
        return [self.target if word == "{file}" else word for word in self.words]

    def write(self, folder: Path) -> None:
        """Write what the case needs into a folder."""
        path = folder / self.target if self.target else folder / "nothing"
        if self.place is not None:
            put(self.place, path)
        elif self.recipe is not None:
            path.write_bytes(recipe(self.recipe))
        elif self.latin1 is not None:
            path.write_bytes(self.head.encode() + self.latin1.encode("latin-1"))
        elif self.text is not None:
            path.write_bytes(f"{self.head}{self.text}{self.tail}".encode())
        if self.beside is not None:
            self._write_beside(folder / self.beside)

    def _write_beside(self, path: Path) -> None:
        if self.place_beside is not None:
            put(self.place_beside, path)
        elif self.recipe_beside is not None:
            path.write_bytes(recipe(self.recipe_beside))
        elif self.holds_latin1 is not None:
            path.write_bytes(self.holds_latin1.encode("latin-1"))
        else:
            assert self.holds is not None
            path.write_bytes(self.holds.encode())


def cases() -> Iterator[Case]:
    """Read all tables: what stands at the top of one holds for all of its cases that do not say otherwise."""
    for path in sorted(Path(__file__).with_name("cases").glob("*.toml")):
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        own: dict[str, dict[str, Any]] = table.pop("cases")
        for name, one in own.items():
            yield Case(group=path.stem, name=name, **{**table, **one})
