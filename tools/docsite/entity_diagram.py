"""Which objects stand in which, as a picture: a tree from left to right, read off the models."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from html import escape

import attrs
from pydantic import BaseModel

from docsite.schema_tables import anchor
from mutuallearning.drafting.annotations import is_list
from mutuallearning.models.kinds import KINDS
from mutuallearning.types.annotations import model_in
from mutuallearning.wording import counted

BOX = 142
"""Units that a box is wide."""

COLUMN = 172
ROW = 30
HEIGHT = 22
STACK = 3
"""How far the second edge of a list stands out."""


@attrs.define
class Node:
    """An object in the tree.

    Attributes:
        model: Its model.
        keys: The keys under which it stands in the object above.
        several: Whether one of these keys holds a list.
        elsewhere: Whether what stands in it is drawn in another place.
        below: The objects in it.
        column: How deep it stands.
        y: Where its middle is.
    """

    model: type[BaseModel]
    keys: list[str] = attrs.field(factory=list[str])
    several: bool = False
    elsewhere: bool = False
    below: tuple[Node, ...] = ()
    column: int = 0
    y: float = 0

    @property
    def title(self) -> str:
        """What the object is called."""
        return _title(self.model)

    def walk(self) -> Iterator[Node]:
        """Yield the object, and those in it."""
        yield self
        for node in self.below:
            yield from node.walk()


@functools.cache
def _title(model: type[BaseModel]) -> str:
    return str(model.model_json_schema()["title"])


def entity_diagrams() -> Iterator[str]:
    """Draw a picture for each kind of document, as blocks of HTML; an object is drawn in full once."""
    drawn = set[type[BaseModel]]()
    for kind, model in KINDS.items():
        root = Node(model)
        _grow(root, drawn)
        rows = _lay_out(root, 0, 0)
        yield _picture(kind, root, rows)


def _grow(node: Node, drawn: set[type[BaseModel]]) -> None:
    """Find what stands in an object, level by level, so that an object is drawn in full where it is nearest."""
    drawn.add(node.model)
    level = [node]
    while level:
        for one in level:
            one.below = tuple(_children(one.model))
            for child in one.below:
                child.elsewhere = child.model in drawn or child.model in KINDS.values()
                drawn.add(child.model)
        level = [child for one in level for child in one.below if not child.elsewhere]


def _children(model: type[BaseModel]) -> Iterator[Node]:
    """Yield the objects that stand in one, each once, whatever the keys."""
    found: dict[type[BaseModel], Node] = {}
    for key, field in model.model_fields.items():
        inner = model_in(field.annotation)
        if inner is None:
            continue
        node = found.setdefault(inner, Node(inner))
        node.keys.append(key)
        node.several |= is_list(field.annotation)
    yield from found.values()


def _lay_out(node: Node, column: int, row: int) -> int:
    """Give every object its place, and tell which row is free below."""
    node.column = column
    first = row
    for child in node.below:
        row = _lay_out(child, column + 1, row)
    if not node.below:
        row += 1
    node.y = first * ROW + ROW / 2
    return row


def _picture(kind: str, root: Node, rows: int) -> str:
    nodes = list(root.walk())
    width = max(node.column for node in nodes) * COLUMN + BOX + STACK + 2
    identity = f"entities-{kind}"
    said = f"{root.title} holds {counted(len(nodes) - 1, 'kind')} of objects; the tables below say the same in words."
    lines = "".join(_line(node, child) for node in nodes for child in node.below)
    boxes = "".join(map(_box, nodes))
    return (
        f'<div class="ml-wide" tabindex="0" role="group" aria-label="What stands in: {escape(root.title)}">'
        f'<svg class="ml-entities" viewBox="0 0 {width} {rows * ROW}" width="{width}" height="{rows * ROW}" '
        f'aria-labelledby="{identity}-t {identity}-d"><title id="{identity}-t">What stands in: '
        f'{escape(root.title)}</title><desc id="{identity}-d">{escape(said)}</desc>{lines}{boxes}</svg></div>'
    )


def _line(node: Node, child: Node) -> str:
    start, end = node.column * COLUMN + BOX, child.column * COLUMN
    middle = (start + end) / 2
    return f'<path class="ml-line" d="M{start} {node.y:g}H{middle:g}V{child.y:g}H{end}"/>'


def _box(node: Node) -> str:
    x, y = node.column * COLUMN + 1, node.y - HEIGHT / 2
    place = f'width="{BOX - 2}" height="{HEIGHT}" rx="3"'
    kind = "ml-elsewhere" if node.elsewhere else "ml-object"
    second = f'<rect class="{kind}" x="{x + STACK}" y="{y + STACK:g}" {place}/>' if node.several else ""
    keys = f"{' and '.join(node.keys)}: {'list of ' if node.several else ''}{node.title}"
    tip = escape(keys if node.keys else node.title)
    return (
        f'<a href="#{anchor(node.title)}"><title>{tip}</title>{second}'
        f'<rect class="{kind}" x="{x}" y="{y:g}" {place}/>'
        f'<text x="{x + 8}" y="{node.y + 4:g}">{escape(node.title)}</text></a>'
    )
