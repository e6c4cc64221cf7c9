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
from collections.abc import Mapping, Sequence
from typing import cast

import attrs

from mutuallearning.paths import join, split, unescape
from mutuallearning.types.data import Data, is_list, is_mapping


@attrs.frozen
class Put:
    """Set the value at a place, new or not."""

    at: str
    value: Data = attrs.field(hash=False)


@attrs.frozen
class Add:
    """Append an item to the list at a place; the list is made if it is not there."""

    at: str
    value: Data = attrs.field(hash=False)


@attrs.frozen
class Drop:
    """Remove what is at a place."""

    at: str


Edit = Put | Add | Drop


def resolve(data: Data, at: str) -> str:
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


def get(data: Data, pointer: str) -> Data:
    """Give what is at a plain JSON Pointer.

    Raises:
        LookupError: If it is not there.
    """
    node = data
    for step in split(pointer):
        node = _child(node, step)
    return node


def apply(data: Mapping[str, object], edits: Sequence[Edit]) -> dict[str, Data]:
    """Give a copy of document data with the edits made, one after the other.

    Raises:
        LookupError: If an edit is about a place that is not there.
    """
    result = cast("dict[str, Data]", copy.deepcopy(data))
    for edit in edits:
        base, _, last = resolve(result, edit.at).rpartition("/")
        parent = get(result, base)
        match edit:
            case Put(value=value):
                _put(parent, unescape(last), copy.deepcopy(value))
            case Add(value=value):
                if is_mapping(parent):
                    parent.setdefault(unescape(last), [])
                items = _child(parent, unescape(last))
                if not is_list(items):
                    raise LookupError(edit.at)
                items.append(copy.deepcopy(value))
            case _:
                _drop(parent, unescape(last))
    return result


def _put(parent: Data, step: str, value: Data) -> None:
    if is_list(parent):
        parent[int(step)] = value
    elif is_mapping(parent):
        parent[step] = value
    else:
        raise LookupError(step)


def _drop(parent: Data, step: str) -> None:
    if is_list(parent):
        del parent[int(step)]
    elif is_mapping(parent):
        del parent[step]
    else:
        raise LookupError(step)


def _key(node: Data, step: str) -> str:
    if not is_list(node):
        return step
    if step == "-":
        return str(len(node) - 1)
    if not step.startswith("@"):
        return step
    for index, item in enumerate(node):
        if is_mapping(item) and item.get("id") == step[1:]:
            return str(index)
    raise LookupError(step)


def _child(node: Data, step: str) -> Data:
    if is_list(node):
        return node[int(step)]
    if is_mapping(node):
        return node[step]
    raise LookupError(step)
