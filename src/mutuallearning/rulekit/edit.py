"""Small declared edits of a document: how an example of a rule breaks a conforming plan.

Places are JSON Pointers in which `@id` stands for the list item with that id, so that an edit survives when
others are added before it, and `-` for the last item.

>>> data = {"parties": [{"id": "host"}, {"id": "peer", "seeks": ["x"]}]}
>>> apply(data, (Drop("/parties/@peer/seeks"),))
{'parties': [{'id': 'host'}, {'id': 'peer'}]}
>>> resolve(data, "/parties/@peer/seeks")
'/parties/1/seeks'
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

import attrs

from mutuallearning.paths import join, split, unescape


@attrs.frozen
class Put:
    """Set the value at a place, new or not."""

    at: str
    value: Any = attrs.field(hash=False)


@attrs.frozen
class Add:
    """Append an item to the list at a place; the list is made if it is not there."""

    at: str
    value: Any = attrs.field(hash=False)


@attrs.frozen
class Drop:
    """Remove what is at a place."""

    at: str


Edit = Put | Add | Drop


def resolve(data: object, at: str) -> str:
    """Turn a place with `@id` steps into a plain JSON Pointer; the last step need not exist.

    Raises:
        LookupError: If a step on the way is not there.
    """
    pointer, node = "", data
    steps = [unescape(step) for step in at.split("/")[1:]]
    for position, step in enumerate(steps):
        key = _key(node, step)
        pointer = join(pointer, key)
        if position < len(steps) - 1:
            node = _child(node, key)
    return pointer


def get(data: object, pointer: str) -> Any:  # noqa: ANN401 -- document data of any shape
    """Give what is at a plain JSON Pointer.

    Raises:
        LookupError: If it is not there.
    """
    node = data
    for step in split(pointer):
        node = _child(node, int(step) if isinstance(node, list) else step)
    return node


def apply(data: dict[str, Any], edits: Sequence[Edit]) -> dict[str, Any]:
    """Give a copy of document data with the edits made, one after the other.

    Raises:
        LookupError: If an edit is about a place that is not there.
    """
    result = copy.deepcopy(data)
    for edit in edits:
        base, _, last = resolve(result, edit.at).rpartition("/")
        parent = get(result, base)
        key: str | int = int(last) if isinstance(parent, list) else unescape(last)
        match edit:
            case Put(value=value):
                parent[key] = copy.deepcopy(value)
            case Add(value=value):
                if isinstance(parent, dict):
                    parent.setdefault(key, [])
                parent[key].append(copy.deepcopy(value))
            case Drop():
                del parent[key]
    return result


def _key(node: object, step: str) -> str | int:
    if not isinstance(node, list):
        return step
    if step == "-":
        return len(node) - 1
    if not step.startswith("@"):
        return int(step)
    for index, item in enumerate(node):
        if isinstance(item, dict) and item.get("id") == step[1:]:
            return index
    raise LookupError(step)


def _child(node: object, key: str | int) -> Any:  # noqa: ANN401 -- document data of any shape
    if isinstance(node, dict) or (isinstance(node, list) and isinstance(key, int)):
        return node[key]  # type: ignore[index]
    raise LookupError(key)
