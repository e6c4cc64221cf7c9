"""Strategy of documents as text, YAML or JSON in many styles, with the place of every key and value known beforehand.

For tests of whatever reads such texts and tells people where things are. The text is written by hand, character by
character, and by nothing that could be read with: the places are right because that is where the writer was.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal

import attrs
from hypothesis import strategies as st

from mutuallearning.paths import join
from mutuallearning.types.data import Data, is_list, is_mapping

_PLAIN: Final = re.compile(r"[A-Za-zÀ-ž](?:[A-Za-zÀ-ž0-9_/.()-]| (?=[A-Za-zÀ-ž0-9(]))*")
_NOT_PLAIN: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_SPECIAL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What a YAML text cannot contain as it is, or takes for the end of a line."""

_COMMENTS: Final = ("", "# a: [b", "#", '# "', "")


@attrs.frozen
class Style:
    """How a text is written; each tuple is gone through again and again.

    Attributes:
        syntax: YAML or JSON.
        step: By how many columns what stands in a thing is indented.
        is_hung: Whether the items of a list stand under the key itself.
        flow_from: How deep in the document brackets and braces begin.
        is_broken: Whether what stands in brackets and braces has a line for each item.
        quotes: How texts are quoted.
        comments: Which comments stand at the ends of lines, and on lines of their own.
        order: Numbers by which the keys of each thing are sorted.
        end: What ends a line.
        head: What stands before the document.
    """

    syntax: Literal["yaml", "json"] = "yaml"
    step: int = 2
    is_hung: bool = False
    flow_from: int = 99
    is_broken: bool = False
    quotes: tuple[int, ...] = (0,)
    comments: tuple[int, ...] = (0,)
    order: tuple[int, ...] = (0,)
    end: str = "\n"
    head: str = ""

    @property
    def is_json(self) -> bool:
        """Whether it is JSON."""
        return self.syntax == "json"


@attrs.frozen
class WrittenDocument:
    """A document as text, and where everything in it stands; lines and columns count from 1.

    Attributes:
        text: The text.
        data: What it says.
        style: How it is written.
        values: For each pointer, where the value begins.
        keys: For each pointer to a value with a key, where the key begins.
    """

    text: str
    data: Mapping[str, Data] = attrs.field(hash=False)
    style: Style
    values: Mapping[str, tuple[int, int]] = attrs.field(hash=False, repr=False)
    keys: Mapping[str, tuple[int, int]] = attrs.field(hash=False, repr=False)

    @property
    def lines(self) -> dict[str, int]:
        """For each pointer, the line on which the value begins."""
        return {pointer: line for pointer, (line, _) in self.values.items()}


def styles() -> st.SearchStrategy[Style]:
    """Give a strategy of styles; it shrinks to plain YAML in blocks."""
    several = st.lists(st.integers(0, 4), min_size=1, max_size=6).map(tuple)
    return st.builds(
        Style,
        syntax=st.sampled_from(("yaml", "json")),
        step=st.sampled_from((2, 1, 4, 7)),
        is_hung=st.booleans(),
        flow_from=st.sampled_from((99, 0, 1, 2, 3, 4)),
        is_broken=st.booleans(),
        quotes=several,
        comments=several,
        order=several,
        end=st.sampled_from(("\n", "\r\n")),
        head=st.sampled_from(("", "---", "# a comment", "%YAML 1.2\n---")),
    )


def texts(documents: st.SearchStrategy[Mapping[str, Any]]) -> st.SearchStrategy[WrittenDocument]:
    """Give a strategy of documents as text.

    Args:
        documents: Their data, such as `st.from_type(ActivityPlan).map(ActivityPlan.to_data)`.

    >>> from hypothesis import find
    >>> written = find(texts(st.just({"title": "Graz", "covers": ["agenda"]})), lambda one: True)
    >>> print(written.text, end="")
    title: Graz
    covers:
      - agenda
    >>> written.lines
    {'': 1, '/title': 1, '/covers': 3, '/covers/0': 3}
    """
    return st.builds(write, documents, styles())


def write(data: Mapping[str, Any], style: Style) -> WrittenDocument:
    """Write a document in a style."""
    comments = (0,) if style.is_json else style.comments
    writer = _Writer(style, itertools.cycle(style.quotes), itertools.cycle(comments))
    head = "" if style.is_json else style.head
    for line in filter(None, head.split("\n")):
        writer.put(line)
        writer.new_line(0)
    writer.node(dict(data), "", 0, 0)
    writer.put(style.end)
    return WrittenDocument("".join(writer.parts), data, style, writer.values, writer.keys)


@attrs.define
class _Writer:
    """Writes a text and knows where it is."""

    style: Style
    quotes: Iterator[int]
    comments: Iterator[int]
    parts: list[str] = attrs.field(factory=list[str])
    line: int = 1
    column: int = 1
    values: dict[str, tuple[int, int]] = attrs.field(factory=dict[str, tuple[int, int]])
    keys: dict[str, tuple[int, int]] = attrs.field(factory=dict[str, tuple[int, int]])
    is_verbatim: bool = False
    """Whether what is written on this line belongs to a text."""

    @property
    def here(self) -> tuple[int, int]:
        return self.line, self.column

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.column += len(text)

    def new_line(self, indent: int) -> None:
        self.parts.append(self.style.end)
        self.line, self.column = self.line + 1, 1
        self.put(" " * indent)

    def comment(self) -> None:
        """End a line, perhaps with a comment, perhaps with one on the next line."""
        if self.is_verbatim:
            self.is_verbatim = False
            return
        chosen = next(self.comments)
        if text := _COMMENTS[chosen]:
            self.put(f"  {text}")
        if chosen == len(_COMMENTS) - 1:
            self.new_line(1)
            self.put("# {x: y}")

    def node(self, value: Data, pointer: str, indent: int, depth: int) -> None:
        """Write a value where it is; it may go on in the lines below."""
        is_flow = self.style.is_json or depth >= self.style.flow_from
        if is_mapping(value) and value and not is_flow:
            self.values[pointer] = self.here
            self.mapping(value, pointer, indent, depth)
        elif is_list(value) and value and not is_flow:
            self.values[pointer] = self.here
            self.sequence(value, pointer, indent, depth)
        else:
            self.values[pointer] = self.here
            if is_mapping(value):
                self.flow("{}", self.entries(value), pointer, indent, depth)
            elif is_list(value):
                self.flow(
                    "[]",
                    [(None, position, item) for position, item in enumerate(value)],
                    pointer,
                    indent,
                    depth,
                )
            else:
                self.scalar(value, indent, is_flow=is_flow)

    def entries(self, value: Mapping[str, Data]) -> list[tuple[str | None, str | int, Data]]:
        """Give the keys and values of a thing in the order of this style."""
        numbers = dict(zip(value, itertools.cycle(self.style.order), strict=False))
        return [(key, key, value[key]) for key in sorted(value, key=numbers.__getitem__)]

    def mapping(self, value: Mapping[str, Data], pointer: str, indent: int, depth: int) -> None:
        for number, (_, key, item) in enumerate(self.entries(value)):
            if number:
                self.comment()
                self.new_line(indent)
            place = join(pointer, key)
            self.keys[place] = self.here
            self.text(str(key), indent, may_be_block=False)
            self.put(":")
            if self._goes_below(item, depth + 1):
                self.comment()
                is_hung = is_list(item) and self.style.is_hung
                below = indent if is_hung else indent + self.style.step
                self.new_line(below)
                self.node(item, place, below, depth + 1)
            else:
                self.put(" ")
                self.node(item, place, indent, depth + 1)

    def sequence(self, value: list[Data], pointer: str, indent: int, depth: int) -> None:
        for position, item in enumerate(value):
            if position:
                self.comment()
                self.new_line(indent)
            self.put("- ")
            self.node(item, join(pointer, position), indent + 2, depth + 1)

    def _goes_below(self, value: Data, depth: int) -> bool:
        return bool(value) and (is_mapping(value) or is_list(value)) and depth < self.style.flow_from

    def flow(
        self,
        brackets: str,
        entries: list[tuple[str | None, str | int, Data]],
        pointer: str,
        indent: int,
        depth: int,
    ) -> None:
        below = indent + self.style.step
        self.put(brackets[0])
        for number, (key, step, item) in enumerate(entries):
            if number:
                self.put(",")
            if self.style.is_broken:
                self.comment()
                self.new_line(below)
            elif number:
                self.put(" ")
            place = join(pointer, step)
            if key is not None:
                self.keys[place] = self.here
                self.text(key, below, may_be_block=False)
                self.put(": ")
            self.node(item, place, below, max(depth + 1, self.style.flow_from))
        if self.style.is_broken and entries:
            self.new_line(below)
        self.put(brackets[1])

    def scalar(self, value: Data, indent: int, *, is_flow: bool) -> None:
        if isinstance(value, str):
            self.text(value, indent, may_be_block=not is_flow)
        else:
            self.put(json.dumps(value))

    def text(self, value: str, indent: int, *, may_be_block: bool) -> None:
        """Write a text in the next way of quoting that suits it."""
        if self.style.is_json:
            self.put(json.dumps(value, ensure_ascii=next(self.quotes) % 2 == 0))
            return
        ways: tuple[Callable[[str], str | None], ...] = (_plain, _single, _double)
        chosen = next(self.quotes)
        if chosen == len(ways) and may_be_block and _fits_block(value):
            self.block(value, indent + self.style.step)
            return
        for number in range(len(ways)):
            written = ways[(chosen + number) % len(ways)](value)
            if written is not None:
                self.put(written)
                return

    def block(self, value: str, indent: int) -> None:
        """Write a text line by line, as it is."""
        self.put("|" if value.endswith("\n") else "|-")
        for line in value.removesuffix("\n").split("\n"):
            self.new_line(indent if line else 0)
            self.put(line)
        self.is_verbatim = True


def _plain(text: str) -> str | None:
    return text if _PLAIN.fullmatch(text) and text.lower() not in _NOT_PLAIN else None


def _single(text: str) -> str | None:
    if _SPECIAL.search(text):
        return None
    quoted = text.replace("'", "''")
    return f"'{quoted}'"


def _double(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _fits_block(text: str) -> bool:
    lines = text.split("\n")
    return (
        not any(map(_SPECIAL.search, lines))
        and bool(lines[0].strip())
        and not text.endswith("\n\n")
        and not any(line[:1].isspace() for line in lines)
    )
