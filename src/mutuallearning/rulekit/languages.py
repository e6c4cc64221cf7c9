"""Languages as far as they keep people from understanding each other."""

from __future__ import annotations

from collections.abc import Iterable


def plain(languages: Iterable[str] | None) -> frozenset[str]:
    """Give languages without region and script, which keep nobody from talking or reading.

    >>> sorted(plain(("pt-BR", "pt", "sr-Latn")))
    ['pt', 'sr']
    """
    return frozenset(language.partition("-")[0] for language in languages or ())
