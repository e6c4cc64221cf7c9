"""Hides the words of names in a text, in time that does not grow with the number of names."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

_HIDDEN = "•"

_TOKEN = re.compile(r"[^\W\d_]+|\d+")

_GAP = re.compile(r"•(?P<gap>[ .'\u2019-]{1,2}|[\u0300-\u036f]+)(?=•)")

_SHORTEST_INSIDE = 4
"""Letters of a word that is hidden within a longer one as well, as `Berg` is in `Bergs`."""

_LONGEST = 24
"""Letters of a word that are compared; what is longer is known by its beginning."""

_SPACED = "\u0e00"
"""From here on in Unicode are the scripts that put no spaces between words; any part may be a name there."""


@attrs.frozen
class Words:
    """The words of names, in one case, and how long they are; false if there is none."""

    words: frozenset[str]
    lengths: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.words)


def words_in(texts: Iterable[str]) -> Words:
    """Collect the words of names; single letters are none.

    >>> words_in(["Mara Muster", "A."]).lengths
    (4, 6)
    """
    found = {token[:_LONGEST].lower() for text in texts for token in _TOKEN.findall(text) if len(token) > 1}
    return Words(frozenset(found), tuple(sorted(set(map(len, found)))))


def hidden(text: str) -> str:
    """Write a dot for every character."""
    return _HIDDEN * len(text)


def hide_words(text: str, names: Words) -> str:
    """Hide the words of names wherever they stand, and what joins two of them.

    >>> hide_words("Talk by Mara Muster, Vienna", words_in(["Mara Muster"]))
    'Talk by •••••••••••, Vienna'
    """
    shown = _TOKEN.sub(lambda found: _hide_in(found[0], names), text)
    return _GAP.sub(lambda found: hidden(found[0]), shown)


def _hide_in(token: str, names: Words) -> str:
    lower = token.lower()
    if lower[:_LONGEST] in names.words:
        return hidden(token)
    if len(lower) != len(
        token
    ):  # a letter that has no lower case of one letter: better too much than too little
        return hidden(token)
    spaced = max(token) < _SPACED
    shown = list(token)
    for length in names.lengths:
        if length > len(token) or (spaced and length < _SHORTEST_INSIDE):
            continue
        for start in range(len(token) - length + 1):
            if lower[start : start + length] in names.words:
                shown[start : start + length] = hidden(token[start : start + length])
    return "".join(shown)
