"""The documentation of Python objects as plain Markdown, read off the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import griffe

from docsite.doctests import fenced
from docsite.markdown import fence

PACKAGE = "mutuallearning"


@attrs.frozen
class Api:
    """What the package says of itself."""

    package: griffe.Object | griffe.Alias

    @classmethod
    def read(cls, sources: Path) -> Api:
        """Read the package in a folder of sources; nothing of it is run."""
        return cls(griffe.load(PACKAGE, search_paths=[sources]))

    def text(self, path: str, members: Sequence[str] = ()) -> Iterator[str]:
        """Write what stands at a path; of a module the members that are named, of a class all that are public.

        Args:
            path: Where it stands, from the package on.
            members: What to write of it; everything public when empty.
        """
        found = self.package[path.removeprefix(f"{PACKAGE}.")]
        if found.is_module:
            for name in members:
                yield from _entry(found[name], 3)
            return
        yield from _entry(found, 3)
        if found.is_class:
            named = members or [name for name, inner in found.members.items() if _is_public(name, inner)]
            for name in named:
                inner = found.all_members.get(name)
                if inner is not None:
                    yield from _entry(inner, 4)


def _is_public(name: str, found: griffe.Object | griffe.Alias) -> bool:
    return not name.startswith("_") and found.is_function and found.has_docstring


def _entry(found: griffe.Object | griffe.Alias, level: int) -> Iterator[str]:
    yield f"{'#' * level} `{found.name}`"
    yield ""
    if isinstance(found, griffe.Function):
        yield fence(found.signature() or found.name, "python")
        yield ""
    if found.docstring is not None:
        yield fenced(found.docstring.value)
        yield ""
