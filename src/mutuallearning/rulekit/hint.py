"""Did you mean: suggestions for names that do not exist, within bounds, as the end of a message."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import chain

import attrs

from mutuallearning.suggestions import close_to

COMPARISONS = 20_000
"""Comparisons of names that one check may spend: each takes a few microseconds, and a document can ask for
as many as the square of its size."""


def hint(suggestions: tuple[str, ...]) -> str:
    """Write the best suggestion as the end of a message; nothing if there is none.

    >>> hint(("facilitator", "facilitators")), hint(())
    ('; did you mean facilitator?', '')
    """
    return f"; did you mean {suggestions[0]}?" if suggestions else ""


@attrs.define
class Suggester:
    """Suggests names that exist, until the comparisons are spent; then nothing.

    Attributes:
        names: The names that exist, by their sorts.
        left: Comparisons that may still be spent.
    """

    names: Mapping[str, Collection[str]]
    left: int = COMPARISONS
    _known: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = attrs.field(
        factory=dict[tuple[str, tuple[str, ...]], tuple[str, ...]]
    )

    def __call__(self, name: str, *sorts: str) -> tuple[str, ...]:
        """Suggest names of some sorts; the same question costs nothing the second time."""
        key = (name, sorts)
        if key not in self._known:
            among = [self.names.get(sort, ()) for sort in sorts]
            cost = sum(map(len, among))
            affordable = cost <= self.left
            self.left -= cost if affordable else 0
            self._known[key] = close_to(name, chain.from_iterable(among)) if affordable else ()
        return self._known[key]
