"""Finds the key of our documents in a text that may be no document, or that could not be read."""

from __future__ import annotations

import re

from mutuallearning.checking.document import VERSION_KEY
from mutuallearning.reading.limits import DEFAULT
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import Syntax

_START = 1024 * 1024
"""Bytes that are looked at of a file that is longer than the reader takes."""

# The key however it is spelled: with capitals, or as two words.
_LIKE_KEY = re.compile(r"mutual[^A-Za-z\n]?learning", re.IGNORECASE)

_AS_KEY = re.compile(VERSION_KEY + r"[\"']?[ \t]*:", re.IGNORECASE)

_ESCAPE = re.compile(r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8}))")

# A line that is folded within double quotes.
_FOLD = re.compile(r"\\\r?\n[ \t]*")


def limit_of(syntax: Syntax) -> int:
    """Give the number of bytes that the reader takes in a syntax."""
    return DEFAULT.yaml_bytes if syntax == "yaml" else DEFAULT.json_bytes


def letters(data: bytes, syntax: Syntax) -> str:
    r"""Give a text, or the start of one that is too long, with every letter as such that an escape stands for.

    >>> letters(b'{"m\\u0075tuallearning": 1}', "json")
    '{"mutuallearning": 1}'
    """
    text = _narrow(data if len(data) <= limit_of(syntax) else data[:_START]).decode("utf-8", "replace")
    return _ESCAPE.sub(_letter, _FOLD.sub("", text)) if "\\" in text else text


def may_be_document(text: str) -> bool:
    """Tell whether a text has anything like the key, so that it is worth reading."""
    return _LIKE_KEY.search(text) is not None


def must_be_reported(refusal: Refusal, text: str, syntax: Syntax) -> bool:
    """Tell whether a text that was refused may be one of our documents.

    It may if the letters of the key stand outside of comments, or, in a list or single value, before a colon.
    """
    lower = text.lower()
    if refusal.name == "not-a-mapping":
        return _AS_KEY.search(text) is not None
    if VERSION_KEY not in lower or syntax == "json":
        return VERSION_KEY in lower
    # All that ends a line for any reader of YAML ends a comment; splitting too often only reports more.
    return any(VERSION_KEY in line and not _is_comment(line) for line in lower.splitlines())


def _is_comment(line: str) -> bool:
    """Tell whether a line is a comment for sure: with a quote it may go on with a text of the line above."""
    before = line.partition(VERSION_KEY)[0]
    return before.lstrip(" \t\ufeff").startswith("#") and '"' not in before and "'" not in before


def _narrow(data: bytes) -> bytes:
    """Make text of two or four bytes a letter look like text of one, so that it can be searched."""
    return data.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")


def _letter(escape: re.Match[str]) -> str:
    """Write the letter that an escape stands for; anything else stays escaped, so that no line ends by it."""
    code = int(escape["x"] or escape["u"] or escape["U"], 16)
    letter = chr(code) if code < 0x80 else ""  # noqa: PLR2004 -- the end of ASCII
    return letter if letter.isalpha() else escape[0]
