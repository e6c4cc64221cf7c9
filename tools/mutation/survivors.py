"""The mutants that no test can notice, or that none need notice, with the reason; in `survivors.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

EXPLAINED = Path(__file__).with_name("survivors.toml")


def explained() -> dict[str, str]:
    """Give the reason for each, by the name of the mutant."""
    causes = tomllib.loads(EXPLAINED.read_text(encoding="utf-8")).get("cause", ())
    return {name: cause["reason"] for cause in causes for name in cause["mutants"]}


def gone(names: Iterable[str]) -> list[str]:
    """Name those that are explained and that are no mutants any more."""
    return sorted(explained().keys() - set(names))
