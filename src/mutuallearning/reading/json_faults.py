"""Where the fault of a refused JSON text is: the slow look, once it is known that there is one."""

from __future__ import annotations

import json
import re
from typing import Final

from mutuallearning.reading.lines import Lines
from mutuallearning.reading.refusal import Refusal

_NOT_FINITE: Final = re.compile(r"NaN|-?Infinity")
_NUMBER: Final = re.compile(r"-?[0-9][0-9.eE+-]*")
_BRACKET: Final = re.compile(r"[\[{\]}]")
_BRACE: Final = re.compile(r"[{}]")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
_SENTENCES: Final = (
    ("property name", "a key in double quotes is expected here"),
    ("trailing comma", "a comma stands before a closing bracket"),
    ("':' delimiter", "a key is not followed by a colon"),
    ("',' delimiter", "a comma or a closing bracket is expected here"),
    ("Unterminated string", "a quotation mark is never closed"),
    ("escape", "a backslash stands before a character that it does not go with"),
    ("Extra data", "text goes on after the end of the document"),
    ("Expecting value", "a value is expected here"),
)


def syntax_error(text: str, error: json.JSONDecodeError) -> Refusal:
    """Say in plain words what the decoder complains about."""
    offset = min(error.pos, len(text))
    location = Lines(text).location(offset, offset + 1)
    here = text[offset : offset + 1]
    if "control character" in error.msg or (here and here < " " and not here.isspace()):
        return Refusal("control-character", {"found": f"U+{ord(here):04X}"}, location)
    if error.msg == "Extra data" and here in "[{":
        return Refusal("several-documents", {}, location)
    problem = next((words for part, words in _SENTENCES if part in error.msg), "the syntax is broken here")
    return Refusal("bad-syntax", {"syntax": "JSON", "problem": problem}, location)


def not_finite(text: str) -> Refusal:
    """Find the first NaN or infinity."""
    found = _NOT_FINITE.search(_without_strings(text))
    return _found("not-a-number", text, found)


def unusable_number(text: str, digits: int) -> Refusal:
    """Find the first number that is longer than `digits` characters or beyond what a float holds."""
    for found in _NUMBER.finditer(_without_strings(text)):
        written = found.group()
        location = Lines(text).location
        if len(written) > digits:
            return Refusal("number-too-long", {"found": len(written), "limit": digits}, location(*found.span()))
        if float(written) in (float("inf"), float("-inf")):
            return Refusal("not-a-number", {"found": written}, location(*found.span()))
    return Refusal("number-too-long", {"found": 0, "limit": digits})


def too_deep(text: str, limit: int) -> Refusal:
    """Find the first bracket that opens one level too many."""
    depth = 0
    for found in _BRACKET.finditer(_without_strings(text)):
        depth += 1 if found.group() in "[{" else -1
        if depth > limit:
            return Refusal("too-deep", {"limit": limit}, Lines(text).location(*found.span()))
    return Refusal("too-deep", {"limit": limit})


