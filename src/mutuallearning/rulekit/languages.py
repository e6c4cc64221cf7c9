"""Languages as far as they keep people from understanding each other."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet


def shared(languages: Iterable[str], plain_ones: AbstractSet[str]) -> bool:
    """Tell whether one of some languages is among some that are given without region and script.

    >>> shared(("pt-BR", "fr"), {"pt"}), shared(("pt-BR", "fr"), {"en"})
    (True, False)
    """
    return not plain_ones.isdisjoint(languages) or not plain_ones.isdisjoint(plain(languages))


def plain(languages: Iterable[str] | None) -> frozenset[str]:
    """Give languages without region and script, which keep nobody from talking or reading.

    >>> sorted(plain(("pt-BR", "pt", "sr-Latn")))
    ['pt', 'sr']
    """
    return frozenset([language.partition("-")[0] for language in languages or ()])
