"""Text made comparable: whatever its case, accents and Unicode form, with the way back to the text as it was."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

import attrs

_UNSEEN = frozenset({"Mn", "Me", "Cf"})
"""Categories of characters that are not seen by themselves: accents, marks, soft hyphens."""

_WORD = re.compile(r"[^\W_]+")

SPACED_UP_TO = "\u0e00"
"""From here on in Unicode are the scripts that put no spaces between words."""


@functools.lru_cache(maxsize=4096)
def folded_char(char: str) -> str:
    """Write a character as all its forms are written: small, without accents, in its compatible form.

    >>> [folded_char(char) for char in ("A", "é", "ß", "İ", "\u0131", "\u0301")]
    ['a', 'e', 'ss', 'i', 'i', '']
    """
    # Some letters become the same as others in capitals only, so that comes first.
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).upper().casefold())
    return "".join(one for one in spread.casefold() if unicodedata.category(one) not in _UNSEEN)


def fold(text: str) -> str:
    """Write a text as all its forms are written.

    >>> fold("Zoë STRAẞE") == fold("zoe\u0308 strasse")
    True
    """
    return "".join(map(folded_char, text))


@attrs.frozen
class Word:
    """A word of a text.

    Attributes:
        folded: How all its forms are written.
        start: Where it starts in the text.
        end: Where it ends, marks behind it included.
    """

    folded: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text, figures among them, with their places.

    >>> [word.folded for word in words_of("Zoë's 2 tea_cups")]
    ['zoe', 's', '2', 'tea', 'cups']
    """
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for one in folded_char(char):
            letters.append(one)
            places.append(place)
    places.append(len(text))
    for found in _WORD.finditer("".join(letters)):
        end = places[found.end() - 1] + 1
        while end < len(text) and not folded_char(text[end]):
            end += 1
        yield Word(found[0], places[found.start()], end)


def is_unspaced(word: str) -> bool:
    """Tell whether a word is of a script without spaces, so that any part of it may be a word."""
    return max(word) >= SPACED_UP_TO
