"""Writes `constraints.txt`: for each package that an installed library needs, the versions with which it was tested.

    python tools/constraints.py write    # after the whole test suite has passed in this environment

The lower bounds are those that the library declares, the upper one is the version that is installed here. What the
packages of others need in turn has an upper bound only.
"""  # noqa: INP001 -- a script in a folder of scripts, not a package

from __future__ import annotations

import sys
import tomllib
from importlib.metadata import requires, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]

TARGET = ROOT / "constraints.txt"

EXTRA = "all"
"""The extra with all that a user can install."""

HEAD = """\
# The versions with which the library was tested. Written by `python tools/constraints.py write`; do not edit.
# To use them: python -m pip install --constraint constraints.txt 'mutuallearning[all]'
"""


def declared() -> list[Requirement]:
    """Read what the library needs with all extras for users."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    (everything,) = extras[EXTRA]
    chosen = sorted(Requirement(everything).extras)
    texts = [*project["dependencies"], *(text for extra in chosen for text in extras[extra])]
    return [Requirement(text) for text in texts]


def needed_in_turn(asked: list[Requirement]) -> set[str]:
    """Name the packages that others need, and those need."""
    found: set[str] = set()
    todo = [(one, extra) for one in asked for extra in ("", *one.extras)]
    seen: set[tuple[str, str]] = set()
    while todo:
        one, extra = todo.pop()
        name = canonicalize_name(one.name)
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        found.add(name)
        for below in map(Requirement, requires(name) or ()):
            if below.marker is None or below.marker.evaluate({"extra": extra}):
                todo += [(below, more) for more in ("", *below.extras)]
    return found


def text() -> str:
    """Write the whole file."""
    ours = [one for one in declared() if one.marker is None or one.marker.evaluate()]
    bounds: dict[str, str] = {canonicalize_name(one.name): str(one.specifier) for one in ours}
    # What we declare for other systems only may be needed by others on all.
    names = sorted(needed_in_turn(ours))
    lines = [f"{name}{','.join(filter(None, [bounds.get(name), f'<={version(name)}']))}" for name in names]
    return HEAD + "\n".join(lines) + "\n"


def main(words: list[str]) -> int:
    """Write the file."""
    if words != ["write"]:
        sys.stderr.write("usage: python tools/constraints.py write\n")
        return 2
    TARGET.write_text(text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
