"""The part of the page of figures that says how the library itself is tested: what the longer commands noted."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import figures
from docsite.markdown import code, table, text

ROOT = Path(__file__).resolve().parents[2]

if TYPE_CHECKING:
    from tests.corpus import measure
else:
    # Programs of the tests are in no package.
    sys.path.insert(0, str(ROOT / "tests" / "corpus"))
    import measure

NOT_MEASURED = "not measured"

_RUN = re.compile(r"^@nox\.session.*\ndef (\w+)", re.MULTILINE)
"""A session in the noxfile."""

SHOWN = ("pydantic", "attrs", "python-dateutil", "pyyaml")
"""The packages whose versions are shown: those that everybody has."""


def section() -> Iterable[str]:
    """Write the section, part by part."""
    yield "## How is the library itself tested?"
    yield (
        "The commands below need a checkout of the repository: neither the tests nor the tools come with what "
        "`pip install mutuallearning` installs. Each notes its figures; what it never noted is *not measured*. The "
        "seconds are those of the machine that it ran on, which had other things to do."
    )
    yield "### With which versions do the tests pass?"
    yield (
        "`newest` has the newest version of every package that the library needs, `lowest` the lowest one that it "
        "declares, `core` no extra at all; `thorough` runs those tests whose cases a program builds, with many more "
        "cases, `campaigns` those that take minutes or other programs, and `browser` is the Python of the playground. "
        "*Left out* is what cannot be done there, such as to start a process in a browser."
    )
    yield _versions()
    yield f"Command: {code('nox -- --record')}"
    yield "### What do attacks do?"
    yield (
        f"{_hostile():,} hostile files, names and settings, each with the outcome that it must have and limits of time "
        f"and memory. Command: {code('pytest tests/hostile')}"
    )
    yield "Inputs that a program makes up, led by which lines of the code they reach:"
    yield _noted("fuzz", "Target")
    yield "### How good are the tests?"
    yield "Faults that a program puts into the rules and the engine, and that some test must notice:"
    yield _noted("mutants", "Part")
    yield "Lines and branches that the tests run through:"
    yield _noted("coverage", "Part")
    yield "### How long do readers wait for the playground?"
    yield "In a browser on the machine of the build, the median of some attempts:"
    yield _noted("playground", "What")


def labelled_folders() -> Mapping[str, str]:
    """Name the sets of labelled plans by how the paths of their plans begin."""
    return {
        f"{folder.relative_to(ROOT).as_posix()}/plans/": f"labelled plans, {corpus} set"
        for corpus, folder in measure.CORPORA.items()
    }


def labelled() -> str:
    """Write what the rules find of what people raised, set by set."""
    rows: list[tuple[str, ...]] = []
    for corpus in measure.CORPORA:
        every = measure.measure_all(corpus=corpus)
        found, serious = measure.recall(every, "yes"), measure.recall(every, "yes", "serious")
        rows.append((corpus, *map(str, (len(every), found, serious, measure.unwanted(every)))))
    return table(
        ("Set", "Plans", "Found of what the structure shows", "Of that, serious", "Not wanted"), rows
    )


def _versions() -> str:
    """Show every run that the noxfile knows, and what was noted of it."""
    noted = figures.read("versions")
    runs = _RUN.findall((ROOT / "noxfile.py").read_text(encoding="utf-8"))
    keys = ("python", *SHOWN, "passed", "left_out", "seconds", "day")
    rows: list[tuple[str, ...]] = []
    for run in runs:
        found = [lane for lane in noted if lane == run or lane.startswith(f"{run}-")]
        rows += [(code(lane), *(_cell(noted[lane].get(key)) for key in keys)) for lane in found]
        if not found:
            rows.append((code(run), f"*{NOT_MEASURED}*", *[""] * (len(keys) - 1)))
    head = ("Run", "Python", *map(code, SHOWN), "Tests passed", "Left out", "Seconds", "Day")
    return table(head, rows)


def _noted(name: str, what: str) -> str:
    """Show all that a command noted, with a column for each figure, and the command."""
    found = figures.read(name)
    if not found:
        return f"*{NOT_MEASURED}*"
    keys = list(dict.fromkeys(key for one in found.values() for key in one))
    head = (what, *(text(key.replace("_", " ").capitalize()) for key in keys))
    rows = [(code(one), *(_cell(row.get(key)) for key in keys)) for one, row in found.items()]
    return f"{table(head, rows)}\n\nCommand: {code(figures.command_of(name))}"


def _cell(figure: float | str | None) -> str:
    return "" if figure is None else text(figure if isinstance(figure, str) else f"{figure:,}")


def _hostile() -> int:
    """Count the cases in the tables of the tests."""
    tables = (ROOT / "tests" / "hostile" / "cases").glob("*.toml")
    read: Iterable[Mapping[str, Mapping[str, object]]] = (
        tomllib.loads(path.read_text("utf-8")) for path in tables
    )
    return sum(len(one["cases"]) for one in read)
