"""How messages name a place of a document: the thing it belongs to, the field as its author wrote it, the kind."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import cast

import attrs
from pydantic import BaseModel

from mutuallearning.models.actor import Actor
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.structure import collections_of, words
from mutuallearning.paths import split
from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import DocumentIndex, once
from mutuallearning.wording import capital


@attrs.frozen
class PlaceName:
    """What a place is called.

    Attributes:
        thing: The nearest list item around it, such as `Session "Opening"`, or else the document.
        field: The keys below that thing, such as `leads` or `diffusion.by`.
    """

    thing: str
    field: str


def place_name(document: DocumentIndex, at: str) -> PlaceName:
    """Name the place at a pointer, which must exist."""
    node: object = document.document
    nearest: tuple[BaseModel, int] | None = None
    keys: list[str] = []
    for step in split(at):
        if isinstance(node, tuple):
            node = cast("tuple[object, ...]", node)[int(step)]
            if isinstance(node, BaseModel):
                nearest, keys = (node, int(step)), []
        else:
            keys.append(step)
            node = getattr(node, step)
    thing = document.activity if nearest is None else _thing(*nearest, document)
    return PlaceName(thing, ".".join(keys))


def _thing(item: BaseModel, position: int, document: DocumentIndex) -> str:
    kind = words(type(item).__name__)
    name = names.thing(item, document.organisations)
    if name is None:
        return capital(f"{kind} {position + 1}")
    return capital(name if isinstance(item, Actor) else f'{kind} "{name}"')


@functools.cache
def kinds() -> Mapping[str, str]:
    """Say what the things in each collection are called, over all kinds of document.

    >>> kinds()["parties"], kinds()["questions"]
    ('party', 'learning question')
    """
    found: dict[str, str] = {}
    for model in reversed(tuple(KINDS.values())):
        found |= collections_of(model)
    return MappingProxyType(found)


@attrs.frozen
class _Joined(Collection[str]):
    """The ids of a document and those around it. What many documents share is looked into, and never copied."""

    own: Collection[str]
    shared: AbstractSet[str]

    @classmethod
    def of(cls, own: Iterable[str], shared: AbstractSet[str]) -> _Joined:
        return cls(frozenset(name for name in own if name not in shared), shared)

    def __contains__(self, name: object) -> bool:
        return name in self.own or name in self.shared

    def __iter__(self) -> Iterator[str]:
        return itertools.chain(self.shared, self.own)

    def __len__(self) -> int:
        return len(self.shared) + len(self.own)


@once
def ids_in_reach(document: DocumentIndex) -> Mapping[str, Collection[str]]:
    """Sort the ids of a document, and those around it, by the collection in which their things stand."""
    own: defaultdict[str, set[str]] = defaultdict(set)
    for collection, ids in document.given.items():
        own[collection].update(ids)
    around = document.around.collections
    return {
        name: _Joined.of(own[name], around.get(name, frozenset())) for name in dict.fromkeys((*own, *around))
    }


def one_of(collections: Iterable[str], *, article: bool = False) -> str:
    """Name the kinds of some collections as a choice.

    >>> one_of(("actors", "parties"), article=True)
    'an actor or a party'
    """
    return " or ".join(_with_article(kinds()[name]) if article else kinds()[name] for name in collections)


def _with_article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
