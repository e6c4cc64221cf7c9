"""JSON texts: values at about the speed of the standard library; places only where somebody asks for them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count
from typing import Final

import attrs

from mutuallearning.paths import split
from mutuallearning.reading.json_faults import (
    duplicate_key,
    lone_surrogate,
    syntax_error,
    too_deep,
    unusable_token,
)
from mutuallearning.reading.json_space import after_space
from mutuallearning.reading.limits import Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.spans import Span

_INFINITE: Final = (float("inf"), float("-inf"))
_NOT_STRUCTURE: Final = bytes(set(range(256)) - set(b'[]{}:,"'))
_BRACKETS: Final = bytes.maketrans(b"{}", b"[]")


def read_json(text: str, limits: Limits) -> object:
    """Read a JSON text that holds one document.

    >>> read_json('{"hours": [1, 2.5]}', Limits())
    {'hours': [1, 2.5]}

    Raises:
        Refusal: The text is not JSON, or has a key twice, NaN or half characters, or exceeds a limit.
    """
    if after_space(text, 0) == len(text):
        raise Refusal("empty-document")
    skeleton = _skeleton(text.encode())
    # Every node but the first needs two characters at least, itself and a comma or bracket.
    nodes = _count_nodes(skeleton) if len(text) > limits.json_nodes else 0
    if nodes > limits.json_nodes:
        raise Refusal("too-many-nodes", {"syntax": "JSON", "found": nodes, "limit": limits.json_nodes})
    if _is_deeper(skeleton, limits.depth):
        # Before it is decoded: what the decoder can bear depends on the stack that it is given. A text that is broken
        # can only look deeper than it is.
        deep = too_deep(text, limits.depth)
        if deep.location is not None:
            raise deep
    value, members = _decode(text, limits)
    # From here on the text is known to be JSON, and the skeleton to be exact.
    fault = None
    if members != skeleton.count(b":"):
        value = None  # looking for the place needs memory, too
        fault = duplicate_key(text)
    elif "\\" in text and ("\\ud" in text or "\\uD" in text):
        fault = lone_surrogate(text)
    if fault is not None:
        raise fault
    return value


def find_places(text: str, pointers: Iterable[str]) -> dict[str, Span]:
    """Say where the values of pointers stand, or the nearest ones above them that exist, in one pass.

    What nobody asks for is skipped by the scanner of the standard library. The text must be one that
    `read_json` accepts.

    >>> find_places('{"hours": [1, 2.5]}', ["/hours/1", "/title"])["/hours/1"]
    Span(start=14, end=17, key_start=-1, key_end=-1)
    """
    wanted = tuple(pointers)
    root = _Wanted()
    for pointer in wanted:
        node = root
        for step in split(pointer):
            node = node.below.setdefault(step, _Wanted())
    _scan(text, root)
    return {pointer: _nearest(root, pointer) for pointer in wanted}


def _skeleton(data: bytes) -> bytes:
    r"""Keep brackets, braces, colons and commas, without those within strings.

    Everything here is a single pass in C, several times faster than any tokeniser: strings shrink to `""`
    unless they hold some of those signs, and what remains is cut at quotation marks.

    >>> _skeleton(b'{"start": "9:30", "note": "say \\"[sic]\\""}')
    b'{:,:}'
    """
    if b"\\" in data:
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    skeleton = data.translate(None, _NOT_STRUCTURE).replace(b'""', b"")
    return b"".join(skeleton.split(b'"')[::2]) if b'"' in skeleton else skeleton


def _count_nodes(skeleton: bytes) -> int:
    collections = skeleton.count(b"[") + skeleton.count(b"{")
    empty = skeleton.count(b"[]") + skeleton.count(b"{}")
    return 1 + skeleton.count(b",") + collections - empty


def _is_deeper(skeleton: bytes, limit: int) -> bool:
    """Tell whether brackets are left when the innermost pairs have been taken away `limit` times."""
    brackets = skeleton.translate(_BRACKETS, b":,")
    for _ in range(limit):
        if not brackets:
            break
        brackets = brackets.replace(b"[]", b"")
    return bool(brackets)


def _decode(text: str, limits: Limits) -> tuple[object, int]:
    """Decode a text and count the members of its mappings: too few where a key is repeated."""
    mappings: list[dict[str, object]] = []
    append = mappings.append

    def note(mapping: dict[str, object]) -> dict[str, object]:
        append(mapping)
        return mapping

    decoder = json.JSONDecoder(
        object_hook=note,
        parse_int=partial(_integer, limits.digits),
        parse_float=partial(_finite, limits.digits),
        parse_constant=_constant,
    )
    try:
        value = decoder.decode(text)
    except _TokenError as error:
        raise unusable_token(text, error.token, limits.digits) from None
    except RecursionError:
        raise too_deep(text, limits.depth) from None
    except json.JSONDecodeError as error:
        raise syntax_error(text, error) from None
    return value, sum(map(len, mappings))


def _integer(digits: int, written: str) -> int:
    if len(written) > digits:
        raise _TokenError(written)
    return int(written)


def _finite(digits: int, written: str) -> float:
    value = float(written)
    if value in _INFINITE or len(written) > digits:
        raise _TokenError(written)
    return value


def _constant(written: str) -> object:
    raise _TokenError(written)


class _TokenError(Exception):
    """A number is too long or too large, or none at all."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.token = token


@attrs.define
class _Wanted:
    """A place that a pointer names or passes through."""

    below: dict[str, _Wanted] = attrs.Factory(dict[str, "_Wanted"])
    span: Span | None = None


@attrs.frozen
class _Open:
    """A mapping or list on the way to a wanted place."""

    wanted: _Wanted
    start: int
    key_start: int
    key_end: int
    # Positions of the items of a list; a mapping has none.
    indices: Iterator[int] | None


def _scan(text: str, root: _Wanted) -> None:
    """Note the span of each place that is wanted, with a stack of its own instead of recursion."""
    decode = json.JSONDecoder().raw_decode
    around: list[_Open] = []
    wanted: _Wanted | None = root
    position, key_start, key_end = after_space(text, 0), -1, -1
    while True:
        if wanted is not None and wanted.below and text[position] in "{[":
            indices = count() if text[position] == "[" else None
            around.append(_Open(wanted, position, key_start, key_end, indices))
            position += 1
        else:
            _, end = decode(text, position)
            if wanted is not None:
                wanted.span = Span(position, end, key_start, key_end)
            position = end
        position = after_space(text, position)
        while around and text[position] in "}]":
            closed = around.pop()
            closed.wanted.span = Span(closed.start, position + 1, closed.key_start, closed.key_end)
            position = after_space(text, position + 1)
        if not around:
            return
        if text[position] == ",":
            position = after_space(text, position + 1)
        inner = around[-1]
        if inner.indices is not None:
            wanted, key_start, key_end = inner.wanted.below.get(str(next(inner.indices))), -1, -1
        else:
            key_start = position
            key, key_end = decode(text, position)
            wanted = inner.wanted.below.get(key)
            position = after_space(text, after_space(text, key_end) + 1)


def _nearest(root: _Wanted, pointer: str) -> Span:
    node = root
    for step in split(pointer):
        if node.below[step].span is None:
            break
        node = node.below[step]
    return node.span or Span(0, 0)
