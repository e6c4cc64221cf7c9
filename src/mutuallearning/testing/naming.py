"""Ids and references of drawn documents: each id comes once, and each reference names something that is there."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Self, cast

import attrs

from mutuallearning.models.references import Target
from mutuallearning.models.structure import FieldShape, fields_of, words
from mutuallearning.types.data import is_list, is_mapping
from mutuallearning.types.model import Document, Model


class Named(str):
    """The id that a reference names, as long as it is not known which one it is.

    Attributes:
        to: The collections in which it may be.
        number: Chooses among the ids that there are.
    """

    __slots__ = ("number", "to")

    to: tuple[Target, ...]
    number: int

    @classmethod
    def drawn(cls, to: tuple[Target, ...], number: int) -> Self:
        """Make one that reads like an id."""
        named = cls(f"another-{slug_of(_singular(to[0]), number + 1)}")
        named.to, named.number = to, number
        return named


def slug_of(thing: str, number: int) -> str:
    """Make an id for a thing.

    >>> slug_of("LearningTopic", 2)
    'learning-topic-2'
    """
    return f"{words(thing).replace(' ', '-')}-{number}"


def _singular(collection: str) -> str:
    """Name one thing of a collection.

    >>> _singular("parties"), _singular("excellence_models")
    ('party', 'excellence_model')
    """
    return f"{collection[:-3]}y" if collection.endswith("ies") else collection.removesuffix("s")


@functools.cache
def direct_fields(model: type[Model]) -> Mapping[str, FieldShape]:
    """Give the fields of a model itself, by name."""
    return MappingProxyType({field.shape: field for field in fields_of(model) if "." not in field.shape})


@attrs.frozen
class _Scope:
    """What can be named in a document: its own things, and those of the document around it.

    Attributes:
        collections: The collections that there can be anywhere in the whole.
        ids: The ids that there are, by collection.
    """

    collections: frozenset[str]
    ids: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])

    def within(self, model: type[Document], data: Mapping[str, Any]) -> _Scope:
        """Give the scope of a document that stands in this one."""
        ids = {collection: list(found) for collection, found in self.ids.items()}
        for collection, name in _ids_in(model, data, ""):
            ids.setdefault(collection, []).append(name)
        return _Scope(self.collections, {collection: tuple(found) for collection, found in ids.items()})

    def name(self, reference: Named, own: object) -> str | None:
        """Choose what a reference names: never the object in which it stands.

        Returns:
            None where nothing is there that it could name. Where such things are never there, as a plan holds no
            other plans, it keeps the id that it was made with.
        """
        if not self.collections.intersection(reference.to):
            return str(reference)
        known = [name for to in reference.to for name in self.ids.get(to, ()) if name != own]
        return known[reference.number % len(known)] if known else None


def resolve(model: type[Document], data: Mapping[str, Any]) -> dict[str, Any]:
    """Give document data in which every reference names something; one that could name nothing is left out."""
    return _resolved(model, data, _Scope(_collections_in(model)))


@functools.cache
def _collections_in(model: type[Document]) -> frozenset[str]:
    steps = (field.shape.split(".") for field in fields_of(model))
    return frozenset(above[-1] for *above, name in steps if above and name == "id")


def _resolved(model: type[Model], data: Mapping[str, Any], scope: _Scope) -> dict[str, Any]:
    if issubclass(model, Document):
        scope = scope.within(model, data)
    result: dict[str, Any] = {}
    for name, value in data.items():
        below = direct_fields(model)[name].model

        def one(item: Any, below: Any = below) -> Any:  # noqa: ANN401 -- document data
            if isinstance(item, Named):
                return scope.name(item, data.get("id"))
            return _resolved(below, item, scope) if below is not None and is_mapping(item) else item

        if is_list(value):
            # Who names the same twice says no more than who names it once.
            named = [isinstance(item, Named) for item in value]
            items = [item for item in map(one, value) if item is not None]
            result[name] = list(dict.fromkeys(items)) if any(named) else items
        else:
            result[name] = one(value)
    return {name: value for name, value in result.items() if value is not None}


def _ids_in(model: type[Model], data: Mapping[str, Any], collection: str) -> Iterator[tuple[str, str]]:
    """Yield every id in a document with its collection; of a document that stands in it, only its own."""
    if collection and isinstance(data.get("id"), str):
        yield collection, data["id"]
    if collection and issubclass(model, Document):
        return
    for name, value in data.items():
        below = cast("type[Model] | None", direct_fields(model)[name].model)
        if below is not None:
            for item in value if is_list(value) else (value,):
                if is_mapping(item):
                    yield from _ids_in(below, item, name)
