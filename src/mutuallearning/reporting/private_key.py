"""Tells which keys look as if a person's data stood under them."""

from __future__ import annotations

import functools
import re

from mutuallearning.suggestions import close_to

_PARTS = ("name", "mail", "person", "people", "contact", "phone")

_LONGEST = 40
"""Characters of a key that are looked at: longer ones are no misspelling of these."""

_NO_LETTER = re.compile("[^a-z]+")


@functools.lru_cache(maxsize=4096)
def looks_personal(key: str) -> bool:
    """Tell whether a key, however it is spelled, is one under which people write about a person.

    >>> [key for key in ("e-mail", "full_name", "persn", "title") if looks_personal(key)]
    ['e-mail', 'full_name', 'persn']
    """
    letters = _NO_LETTER.sub("", key[:_LONGEST].lower())
    return any(part in letters for part in _PARTS) or bool(close_to(letters, (*_PARTS, "email", "persons")))
