"""YAML texts: values and the place of each of them, in one pass over PyYAML's events.

No node tree is built and nothing is constructed from tags, so a text can neither grow beyond its own size nor
make anything happen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import attrs
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

from mutuallearning.reading.limits import Limits
from mutuallearning.reading.lines import Lines
from mutuallearning.reading.refusal import Refusal, RefusalName
from mutuallearning.reading.yaml_parsers import ParserFactory, YamlEvent, YamlParser, fastest_parser
from mutuallearning.reading.yaml_places import Place, Places
from mutuallearning.reading.yaml_problems import BLAMED_FROM_THE_START, plain_sentence
from mutuallearning.reading.yaml_scalars import CONSTANTS, NUMBER_STARTS, number

_WORD: Final = re.compile(r"!<[^>]*>|[^\s,\[\]{}]+")
_TAG_DIRECTIVE: Final = re.compile("(?<![^\n\r\x85\u2028\u2029])%TAG")
# YAML 1.2, 5.1: what is not printable may not stand in a text.
_UNPRINTABLE: Final = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_yaml(text: str, limits: Limits, parser: ParserFactory | None = None) -> tuple[object, Place]:
    """Read a YAML text that holds one document.

    >>> read_yaml("host: NO", Limits())[0]
    {'host': 'NO'}

    Raises:
        Refusal: The text is not YAML, or uses what plans do not use, or exceeds a limit.
    """
    if "%TAG" in text:
        _refuse_tag_directives(text)
    try:
        return _build((parser or fastest_parser())(text), text, limits)
    except MarkedYAMLError as error:
        # What is never closed, or has no colon, is best shown where it begins, not where the parser noticed.
        by_start = any(words in (error.problem or "") for words in BLAMED_FROM_THE_START)
        mark = error.context_mark if by_start else error.problem_mark
        offset = mark.index if mark else 0
        location = Lines(text).location(offset, offset + 1)
        before = text[text.rfind("\n", 0, offset) + 1 : offset]
        problem = plain_sentence(error.problem or "", text[offset : offset + 1], before)
        raise Refusal("bad-syntax", {"syntax": "YAML", "problem": problem}, location) from None
    except ReaderError:
        raise _control_character(text) from None


@attrs.define
class _OpenList:
    """A list whose end has not been met."""

    start: int
    flow: bool
    value: list[object] = attrs.Factory(list[object])
    places: list[Place] = attrs.Factory(list[Place])

    def add(self, value: object, start: int, end: int, below: Places | None) -> None:
        self.value.append(value)
        self.places.append((-1, -1, start, end, below))


@attrs.define
class _OpenMapping:
    """A mapping whose end has not been met; `key` is nothing while the next key is awaited."""

    start: int
    flow: bool
    value: dict[str, object] = attrs.Factory(dict[str, object])
    places: dict[str, Place] = attrs.Factory(dict[str, Place])
    key: str | None = None
    key_start: int = -1
    key_end: int = -1

    def add(self, value: object, start: int, end: int, below: Places | None) -> None:
        assert self.key is not None  # noqa: S101 -- in YAML a value always comes after its key
        self.value[self.key] = value
        self.places[self.key] = (self.key_start, self.key_end, start, end, below)
        self.key = None

    def take_key(self, event: YamlEvent, text: str) -> None:
        key = event.value
        if key in self.places:
            first = Lines(text).location(self.places[key][0], 0).line
            raise _at(event, text, "duplicate-key", {"key": key, "first_line": first})
        if event.implicit[0] and key == "<<":
            raise _at(event, text, "merge-key")
        if event.implicit[0] and not key:
            raise _at(event, text, "key-not-text", {"found": "empty"})
        self.key, self.key_start, self.key_end = key, event.start_mark.index, event.end_mark.index


def _build(  # noqa: C901, PLR0912 - one loop over a closed set of events, each of them passed a thousand times
    parser: YamlParser, text: str, limits: Limits
) -> tuple[object, Place]:
    next_event, max_nodes, digits = parser.get_event, limits.yaml_nodes, limits.digits
    # The text as a whole is taken as a list of documents.
    documents = _OpenList(0, flow=True)
    inner: _OpenList | _OpenMapping = documents
    around: list[_OpenList | _OpenMapping] = []
    nodes = last_end = 0
    while True:
        event: Any = next_event()  # one of several classes that have nothing in common
        kind = event.__class__
        if kind is ScalarEvent:
            if event.tag is not None or event.anchor is not None:
                raise _decorated(event, text)
            last_end = event.end_mark.index
            if type(inner) is _OpenMapping and inner.key is None:
                inner.take_key(event, text)
                continue
            nodes += 1
            start = event.start_mark.index
            if not event.implicit[0] and text[start] in "|>":
                # PyYAML counts the empty lines after a block scalar to it.
                last_end = start + len(text[start:last_end].rstrip())
            inner.add(_value(event, text, digits), start, last_end, None)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.tag is not None or event.anchor is not None:
                raise _decorated(event, text)
            if type(inner) is _OpenMapping and inner.key is None:
                raise _at(event, text, "key-not-text", {"found": "a mapping or a list"})
            if len(around) >= limits.depth:
                raise _at(event, text, "too-deep", {"limit": limits.depth})
            nodes += 1
            around.append(inner)
            opened = _OpenMapping if kind is MappingStartEvent else _OpenList
            inner = opened(event.start_mark.index, bool(event.flow_style))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            if inner.flow:
                # That of a block lies behind the empty lines and comments that follow it.
                last_end = event.end_mark.index
            closed, inner = inner, around.pop()
            inner.add(closed.value, closed.start, last_end, closed.places)
        elif kind is AliasEvent:
            raise _decorated(event, text)
        elif kind is DocumentStartEvent and documents.value:
            raise _at(event, text, "several-documents")
        elif kind is StreamEndEvent:
            break
        if nodes > max_nodes:
            raise _at(event, text, "too-many-nodes", {"syntax": "YAML", "found": nodes, "limit": max_nodes})
    if not documents.value or _is_nothing(documents.places[0], documents.value[0]):
        raise Refusal("empty-document")
    return documents.value[0], documents.places[0]


def _refuse_tag_directives(text: str) -> None:
    """Refuse what only tags need, before libyaml compares each with all before it: 34 s for 1.5 MB of them."""
    found = _TAG_DIRECTIVE.search(text)
    if found is not None:
        raise Refusal("tag", {"found": found.group()}, Lines(text).location(*found.span()))


def _value(event: YamlEvent, text: str, digits: int) -> object:
    written = event.value
    if not event.implicit[0]:
        return written
    if written[:1] not in NUMBER_STARTS:
        return CONSTANTS.get(written, written)
    try:
        return number(written, digits)
    except Refusal as refusal:
        raise _at(event, text, refusal.name, refusal.params) from None


def _is_nothing(place: Place, value: object) -> bool:
    """Tell an empty document after `---` from one that says `null`."""
    return value is None and place[2] == place[3]


def _at(
    event: YamlEvent, text: str, name: RefusalName, params: Mapping[str, str | int] | None = None
) -> Refusal:
    return Refusal(name, params, Lines(text).location(event.start_mark.index, event.end_mark.index))


def _decorated(event: YamlEvent, text: str) -> Refusal:
    """Refuse an anchor, an alias or a tag, quoting it as it is written."""
    start = event.start_mark.index
    word = _WORD.match(text, start)
    end = word.end() if word else start
    # An alias event has no tag at all, other events have one that may be nothing.
    name: RefusalName = "tag" if event.anchor is None else "alias"
    return Refusal(name, {"found": text[start:end]}, Lines(text).location(start, end))


def _control_character(text: str) -> Refusal:
    found = _UNPRINTABLE.search(text)
    offset = found.start() if found else 0
    location = Lines(text).location(offset, offset + 1)
    return Refusal("control-character", {"found": f"U+{ord(text[offset]):04X}"}, location)
