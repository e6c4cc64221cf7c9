"""Where the fault of a refused JSON text is: the slow look, once it is known that there is one."""

from __future__ import annotations

import json
import re
from typing import Final

from mutuallearning.reading.json_space import after_space
from mutuallearning.reading.lines import Lines
from mutuallearning.reading.refusal import Refusal

_TOKEN: Final = re.compile(r"-?(?:[0-9][0-9.eE+-]*|Infinity|NaN)")
_BRACKET: Final = re.compile(r"[\[{\]}]")
_BRACE: Final = re.compile(r"[{}]")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
# Unicode 3.8: characters beyond U+FFFF are written as a high and a low surrogate in UTF-16, and so in JSON.
_FIRST_SURROGATE: Final = 0xD800
_FIRST_LOW_SURROGATE: Final = 0xDC00
_LAST_SURROGATE: Final = 0xDFFF
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
    places = (found.span() for found in _TOKEN.finditer(_without_strings(text)) if found.group() == token)
    place = next(places, None)
    location = Lines(text).location(*place) if place else None
    if len(token) > digits:
        return Refusal("number-too-long", {"found": len(token), "limit": digits}, location)
    return Refusal("not-a-number", {"found": token}, location)


def too_deep(text: str, limit: int) -> Refusal:
    """Find the first bracket that opens one level too many."""
    depth = 0
    for found in _BRACKET.finditer(_without_strings(text)):
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
    escapes = _ESCAPE.finditer(text)
    for found in escapes:
        code = int(found.group(1) or "0", 16)
        if not _FIRST_SURROGATE <= code <= _LAST_SURROGATE:
            continue
        other = _ESCAPE.match(text, found.end()) if code < _FIRST_LOW_SURROGATE else None
        if other is None or not _FIRST_LOW_SURROGATE <= int(other.group(1) or "0", 16) <= _LAST_SURROGATE:
            return Refusal("lone-surrogate", {"found": found.group()}, Lines(text).location(*found.span()))
        next(escapes)
    return None


class _FoundError(Exception):
    """A mapping has a key twice."""


def _start_of_mapping(text: str, ended: int) -> int:
    """Find where the mapping starts before whose end so many others have ended."""
    starts: list[int] = []
    for brace in _BRACE.finditer(_without_strings(text)):
        if brace.group() == "{":
            starts.append(brace.start())
        elif ended:
            ended -= 1
            starts.pop()
        else:
            break
    return starts[-1]


def _repeated_key(text: str, start: int) -> Refusal | None:
    decode = json.JSONDecoder().raw_decode
    lines = Lines(text)
    seen: dict[str, int] = {}
    position = after_space(text, start + 1)
    while text[position] != "}":
        key, end = decode(text, position)
        if key in seen:
            first = lines.location(seen[key], end).line
            params: dict[str, str | int] = {"key": key, "first_line": first}
            return Refusal("duplicate-key", params, lines.location(position, end))
        seen[key] = position
        _, end = decode(text, after_space(text, after_space(text, end) + 1))
        position = after_space(text, end)
        if text[position] == ",":
            position = after_space(text, position + 1)
    return None


def _without_strings(text: str) -> str:
    """Blank out what is between quotation marks, so that all else keeps its place."""
    parts = text.replace("\\\\", "  ").replace('\\"', "  ").split('"')
    parts[1::2] = [" " * len(part) for part in parts[1::2]]
    return '"'.join(parts)
