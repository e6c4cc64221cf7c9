"""Figures that the longer commands note, for the page on how far to trust the library.

Each command has a file of its own in `tests/figures`, with a table for each thing that it measured and the day on which
it did; when it measures one thing again, the tables of the others stay. Only the standard library is needed, since some
of these commands run where nothing else is installed.
"""  # noqa: INP001 -- a script in a folder of scripts, not a package

from __future__ import annotations

import datetime
import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "figures"

HEAD = ("# Written by `", "`; do not edit.")
"""What the first line of a file says around the command."""

Figures = Mapping[str, int | float | str]


def read(name: str, folder: Path = FOLDER) -> dict[str, Figures]:
    """Read what a command noted, by what it measured; nothing if it never did."""
    path = folder / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def command_of(name: str, folder: Path = FOLDER) -> str:
    """Give the command that noted something, as people type it."""
    head = (folder / f"{name}.toml").read_text(encoding="utf-8").partition("\n")[0]
    return head.removeprefix(HEAD[0]).removesuffix(HEAD[1])


def note(
    name: str,
    measured: Mapping[str, Figures],
    command: str,
    is_current: Callable[[str], bool] = lambda _: True,
    folder: Path = FOLDER,
) -> None:
    """Note what a command measured, with the day.

    Args:
        name: The file, named after what the command is about.
        measured: The figures, by what was measured.
        command: The command that does it, as people type it.
        is_current: Tells whether there still is such a thing; older tables of what is gone go too.
        folder: Where the files are.
    """
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    tables = {one: figures for one, figures in read(name, folder).items() if is_current(one)}
    tables |= {one: {"day": today, **figures} for one, figures in measured.items()}
    rows = [f"{HEAD[0]}{command}{HEAD[1]}"]
    for one, figures in sorted(tables.items()):
        rows += [
            "",
            f"[{json.dumps(one)}]",
            *(f"{key} = {json.dumps(value)}" for key, value in figures.items()),
        ]
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text("\n".join(rows) + "\n", encoding="utf-8")
