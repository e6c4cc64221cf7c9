"""The constraints allow what the library declares, and name all that it needs."""

from __future__ import annotations

import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]

LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

CONSTRAINTS = {one.name: one for one in map(Requirement, (line for line in LINES if line[0] != "#"))}


def declared() -> dict[str, Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    texts = [
        *project["dependencies"],
        *(text for extra, more in extras.items() for text in more if extra in _all(extras)),
    ]
    found = [Requirement(text) for text in texts]
    return {canonicalize_name(one.name): one for one in found if one.marker is None}


def _all(extras: dict[str, list[str]]) -> set[str]:
    (everything,) = extras["all"]
    return set(Requirement(everything).extras)


def test_everything_that_is_declared_is_there_with_its_lower_bound() -> None:
    for name, one in declared().items():
        lower = {str(bound) for bound in one.specifier if bound.operator == ">="}
        assert lower == {str(bound) for bound in CONSTRAINTS[name].specifier if bound.operator == ">="}, name


def test_each_has_an_upper_bound_and_no_address() -> None:
    for one in CONSTRAINTS.values():
        assert "<=" in {bound.operator for bound in one.specifier}
        assert one.url is None
    assert not [line for line in LINES if line.startswith("-") or "://" in line]
