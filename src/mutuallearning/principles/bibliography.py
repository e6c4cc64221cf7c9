"""The sources that rules and format profiles cite, by key."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from types import MappingProxyType

from mutuallearning.errors import UnknownNameError
from mutuallearning.sources import Source
from mutuallearning.suggestions import close_to

NOT_CITED = ("house rule", "house default")
"""What stands in place of a source where a norm or figure is our own judgement."""


@functools.cache
def load() -> Mapping[str, Source]:
    """Read the bibliography."""
    text = (files("mutuallearning.principles") / "bibliography.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {key: Source.model_validate({"id": key, **entry}) for key, entry in tomllib.loads(text).items()}
    )


@functools.cache
def source(key: str) -> Source:
    """Give a source by its key.

    Raises:
        UnknownNameError: If there is none.
    """
    found = load().get(key)
    if found is None:
        raise UnknownNameError("source", key, close_to(key, load()))
    return found


def cited(sources: Iterable[str | Source]) -> tuple[Source, ...]:
    """Give the sources themselves for keys, sources and marks of our own judgement."""
    return tuple(
        source(one) if isinstance(one, str) else one
        for one in sources
        if not (isinstance(one, str) and one in NOT_CITED)
    )
