"""Where the fault of a refused JSON text is: the slow look, once it is known that there is one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from mutuallearning.reading.json_space import after_space
from mutuallearning.reading.lines import Lines
from mutuallearning.reading.refusal import Refusal

_NUMBER: Final = r"-?(?:[0-9][0-9.eE+-]*|Infinity|NaN)"
# Characters beyond U+FFFF are written as a high and a low surrogate, D800-DBFF and DC00-DFFF (RFC 8259, 7).
_HIGH: Final = r"\\u[dD][89abAB][0-9a-fA-F]{2}"
_LOW: Final = r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_LONE_SURROGATE: Final = re.compile(f"{_HIGH}(?!{_LOW})|(?<!{_HIGH}){_LOW}")
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


def unusable_token(text: str, token: str, digits: int) -> Refusal:
    """Find a number that is too long or too large, NaN or infinity; the decoder does not tell where."""
    places = (found.span() for found in _outside_strings(_NUMBER, text) if found.group() == token)
    place = next(places, None)
    location = Lines(text).location(*place) if place else None
    if len(token) > digits:
        return Refusal("number-too-long", {"found": len(token), "limit": digits}, location)
    return Refusal("not-a-number", {"found": token}, location)


def too_deep(text: str, limit: int) -> Refusal:
    """Find the first bracket that opens one level too many."""
    depth = 0
    for found in _outside_strings(r"[\[{\]}]", text):
        depth += 1 if found.group() in "[{" else -1
        if depth > limit:
            return Refusal("too-deep", {"limit": limit}, Lines(text).location(*found.span()))
    return Refusal("too-deep", {"limit": limit})


def duplicate_key(text: str) -> Refusal | None:
    """Find the first mapping to end that has a key twice, and the second time it has it."""
    ended = 0

    def count_until_repeated(members: list[tuple[str, object]]) -> None:
        nonlocal ended
        if len(members) != len({key for key, _ in members}):
            raise _FoundError
        ended += 1

    try:
        json.loads(text, object_pairs_hook=count_until_repeated)
    except _FoundError:
        return _repeated_key(text, _start_of_mapping(text, ended))
    return None


def lone_surrogate(text: str) -> Refusal | None:
    """Find the first escape that is one half of a pair without the other."""
    found = _LONE_SURROGATE.search(_without_escaped(text, "\\"))
    if found is None:
        return None
    return Refusal("lone-surrogate", {"found": found.group()}, Lines(text).location(*found.span()))


class _FoundError(Exception):
    """A mapping has a key twice."""


def _start_of_mapping(text: str, ended: int) -> int:
    """Find where the mapping starts before whose end so many others have ended."""
    starts: list[int] = []
    braces = _outside_strings("[{}]", text)
    while (brace := next(braces)).group() == "{" or ended:
        if brace.group() == "{":
            starts.append(brace.start())
        else:
            ended -= 1
            starts.pop()
    return starts[-1]


def _repeated_key(text: str, start: int) -> Refusal:
    """Tell where a mapping has a key again that has one twice."""
    decode = json.JSONDecoder().raw_decode
    lines = Lines(text)
    seen: dict[str, int] = {}
    position = after_space(text, start + 1)
    while True:
        key, end = decode(text, position)
        if key in seen:
            first = lines.location(seen[key], end).line
            params: dict[str, str | int] = {"key": key, "first_line": first}
            return Refusal("duplicate-key", params, lines.location(position, end))
        seen[key] = position
        _, end = decode(text, after_space(text, after_space(text, end) + 1))
        position = after_space(text, after_space(text, end) + 1)


def _outside_strings(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Find all that a pattern fits, except between quotation marks."""
    # With escaped quotation marks out of the way, a string is one run of characters, however long.
    plain = _without_escaped(_without_escaped(text, "\\"), '"')
    return (
        found
        for found in re.finditer(rf'"[^"]*(?:"|\Z)|{pattern}', plain)
        if not found.group().startswith('"')
    )


def _without_escaped(text: str, character: str) -> str:
    """Blank out the escapes of a character; all else keeps its place."""
    return text.replace(f"\\{character}", "  ")
