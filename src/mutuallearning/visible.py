"""Text from a document made safe to show: one line, nothing hidden in it, not too long."""

from __future__ import annotations

import unicodedata

LONGEST = 48
"""Characters of a value from a document that a message shows."""


def safe(value: str, longest: int = LONGEST) -> str:
    r"""Make text from a document safe to show in one line: no control or direction characters, not too long.

    >>> safe("a\x1b[31mb\n::error")
    'a\\x1b[31mb\\n::error'
    """
    # Nearly all texts are plain in every character, and a report shows many.
    is_plain = value.isascii() and value.isprintable()
    text = value if is_plain else "".join(char if _is_plain(char) else _spelled(char) for char in value)
    if len(text) <= longest:
        return text
    half = (longest - 1) // 2
    return f"{text[:half]}…{text[-half:]}"


def _is_plain(char: str) -> bool:
    return char.isprintable() and unicodedata.category(char) not in {"Cf", "Zl", "Zp"}


def _spelled(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
