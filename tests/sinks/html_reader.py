"""Reads a page as strictly as nobody does who only wants to show it, and says what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

import attrs

VOID = frozenset({"meta", "br", "hr", "img", "input", "link"})
_NO_CLOSING = frozenset({"rect", "line", "circle", "path"})


@attrs.define
class Node:
    """An element with its attributes, what is in it, and the text in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Node] = attrs.field(factory=list["Node"])
    texts: list[str] = attrs.field(factory=list[str])

    def walk(self) -> Iterator[Node]:
        """Yield the element and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, tag: str, css: str | None = None) -> list[Node]:
        """Find elements by their tag and, if one is given, a class."""
        return [
            node
            for node in self.walk()
            if node.tag == tag and (css is None or css in node.attributes.get("class", "").split())
        ]

    @property
    def text(self) -> str:
        """All text in the element, in one line."""
        return " ".join(" ".join(part for node in self.walk() for part in node.texts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root", {})
        self.open = [self.root]
        self.comments: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> says an attribute twice"
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _NO_CLOSING, f"<{tag}/> is no empty element"
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def read(page: str) -> Node:
    """Read a page in which every element is closed where it should be, and that holds no comment."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert [reader.root] == reader.open
    assert [] == reader.comments
    return reader.root
