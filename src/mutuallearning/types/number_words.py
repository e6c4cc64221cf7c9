"""Small numbers in words, as people write them in front of a unit: `four weeks`, `half a day`."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

NUMBER_WORDS: Final = MappingProxyType(
    {
        "a": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
    }
)
"""The numbers that are read in words."""


def any_case(word: str) -> str:
    """Give a pattern for a word with a capital or a small first letter; JSON Schema patterns know no flags.

    >>> any_case("four")
    '[Ff]our'
    """
    return f"[{word[0].upper()}{word[0].lower()}]{word[1:]}"


NUMBER_WORD = "|".join(map(any_case, NUMBER_WORDS))
"""A pattern for all of them."""
