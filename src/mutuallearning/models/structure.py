"""The shape of the models, read off the models themselves: shapes, references, identifiers, human names.

Nothing here is a list that somebody keeps: it follows the declarations of the fields.
"""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Container, Iterator, Mapping
from types import MappingProxyType
from typing import Any, cast

import attrs
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mutuallearning.models.references import LocalKey, Refers, Target
from mutuallearning.types.annotations import model_in
from mutuallearning.types.data import is_tuple
from mutuallearning.types.model import Document


@attrs.frozen
class FieldShape:
    """One field somewhere in a model: its shape, its class, whether it may be left out, what it refers to.

    `identifies` tells whether it is the id by which the whole document knows an object, and `nested` whether it is
    in a document that stands in another one, which is a scope of its own.
    """

    shape: str
    owner: type[BaseModel]
    name: str
    optional: bool
    model: type[BaseModel] | None
    refers: tuple[Target, ...]
    identifies: bool
    nested: bool


def _refers(annotation: object, metadata: typing.Sequence[object]) -> tuple[Target, ...]:
    for mark in metadata:
        if isinstance(mark, Refers):
            return mark.to
    for argument in typing.get_args(annotation):
        if typing.get_origin(argument) in (typing.Annotated, tuple, typing.Union, types.UnionType):
            found = _refers(argument, getattr(argument, "__metadata__", ()))
            if found:
                return found
    return ()


def _is_local(annotation: object, metadata: typing.Sequence[object]) -> bool:
    if any(isinstance(mark, LocalKey) for mark in metadata):
        return True
    return any(
        _is_local(argument, getattr(argument, "__metadata__", ())) for argument in typing.get_args(annotation)
    )


def _identifies(name: str, field: FieldInfo) -> bool:
    """Tell whether a field is the id by which the whole document knows an object."""
    return name == "id" and not _is_local(field.annotation, field.metadata)


@functools.cache
def _own_fields(model: type[BaseModel]) -> tuple[FieldShape, ...]:
    """List the fields of one model; what they are does not depend on where the model stands."""
    return tuple(
        FieldShape(
            shape=name,
            owner=model,
            name=name,
            optional=not field.is_required(),
            model=model_in(field.annotation),
            refers=_refers(field.annotation, field.metadata),
            identifies=_identifies(name, field),
            nested=False,
        )
        for name, field in model.model_fields.items()
    )


@functools.cache
def fields_of(model: type[BaseModel], prefix: str = "", *, nested: bool = False) -> tuple[FieldShape, ...]:
    """List every field in a model and in the models below it, by shape."""
    found: list[FieldShape] = []
    for own in _own_fields(model):
        shape, below = f"{prefix}{own.name}", own.model
        found.append(
            FieldShape(shape, model, own.name, own.optional, below, own.refers, own.identifies, nested)
        )
        if below is not None:
            found += fields_of(below, f"{shape}.", nested=nested or issubclass(below, Document))
    return tuple(found)


@functools.cache
def shapes_of(model: type[BaseModel]) -> frozenset[str]:
    """Give the shapes of all fields in a model and below it."""
    return frozenset(field.shape for field in fields_of(model))


@functools.cache
def reference_shapes(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the shapes of all fields that name another object, those in nested documents not among them."""
    return tuple(field.shape for field in fields_of(model) if field.refers and not field.nested)


@functools.cache
def id_shapes(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the shapes of all identifiers of objects in a document, its own not among them.

    A nested document is one of the objects; what is in it has its own scope.
    """
    return tuple(field.shape for field in _identifiers(model))


def _identifiers(model: type[BaseModel]) -> Iterator[FieldShape]:
    for field in fields_of(model):
        own = not field.nested or (issubclass(field.owner, Document) and field.shape.count(".") == 1)
        if own and field.identifies and "." in field.shape and not field.shape.startswith("sources."):
            yield field


@functools.cache
def collections_of(model: type[BaseModel]) -> Mapping[str, str]:
    """Say what the things in each collection of a document are called.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> collections_of(ActivityPlan)["questions"]
    'learning question'
    """
    return MappingProxyType(
        {field.shape.split(".")[-2]: words(field.owner.__name__) for field in _identifiers(model)}
    )


@functools.cache
def nested_in(model: type[BaseModel]) -> tuple[str, ...]:
    """Name the keys of a document under which whole documents stand."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if (below := model_in(field.annotation)) is not None and issubclass(below, Document)
    )


Step = tuple[str, tuple[Target, ...], bool, bool]
"""Name of a field that refers, identifies or leads on to such fields; what it refers to; whether it identifies;
whether what stands there are documents of their own."""


@functools.cache
def steps_of(model: type[BaseModel], *, references: bool = True, identities: bool = True) -> tuple[Step, ...]:
    """Plan the walk through one model: only fields that refer, identify or lead to such fields."""
    steps: list[Step] = []
    for name, field in model.model_fields.items():
        if name in {"sources", "waivers", "extensions"}:
            continue
        refers = _refers(field.annotation, field.metadata) if references else ()
        below = model_in(field.annotation)
        nested = below is not None and issubclass(below, Document)
        leads_on = (
            below is not None
            and (identities or not nested)
            and bool(steps_of(below, references=references, identities=identities))
        )
        is_id = identities and _identifies(name, field)
        if refers or leads_on or is_id:
            steps.append((name, refers, is_id, nested))
    return tuple(steps)


@attrs.frozen
class Reference:
    """A place that names another object."""

    at: str
    id: str
    to: tuple[Target, ...]


@attrs.frozen
class Identity:
    """A place that gives an object its id.

    Attributes:
        at: Pointer to the id.
        id: The id.
        collection: The collection in which the object stands, such as `questions`.
    """

    at: str
    id: str
    collection: str


def places_of(
    document: BaseModel,
    *,
    references: bool = True,
    identities: bool = True,
    naming: Container[str] | None = None,
) -> tuple[tuple[Reference, ...], tuple[Identity, ...]]:
    """Give every reference and every identifier in a document, in document order.

    Of a document that stands in it, only the identifier.

    Args:
        document: The document, or a part of one.
        references: Whether references are looked for.
        identities: Whether identifiers are looked for.
        naming: The ids to which references are wanted; left out, references to all of them.
    """
    found = _Found((references, identities), naming)
    found.collect(document, "", "")
    return tuple(found.references), tuple(found.identities)


@attrs.define
class _Found:
    """What was found on the way through a document.

    Attributes:
        wanted: Whether references and identifiers are looked for.
        naming: See `places_of`.
    """

    wanted: tuple[bool, bool]
    naming: Container[str] | None
    references: list[Reference] = attrs.field(factory=list[Reference], init=False)
    identities: list[Identity] = attrs.field(factory=list[Identity], init=False)

    def collect(self, item: BaseModel, at: str, collection: str) -> None:
        """Look through one object, at a place and in a collection."""
        for name, refers, is_id, nested in steps_of(
            type(item), references=self.wanted[0], identities=self.wanted[1]
        ):
            # The document's own identifier is nothing that its parts refer to.
            value = None if is_id and not at else getattr(item, name)
            if value is None:
                continue
            if is_id:
                self.identities.append(Identity(f"{at}/{name}", value, collection))
                continue
            several = is_tuple(value)
            # What stands there is an id or an object, as the step says.
            items = cast("tuple[Any, ...]", value if several else (value,))
            for position, one in enumerate(items):
                if refers and self.naming is not None and one not in self.naming:
                    continue
                spot = f"{at}/{name}/{position}" if several else f"{at}/{name}"
                if refers:
                    self.references.append(Reference(spot, one, refers))
                elif not nested:
                    self.collect(one, spot, name)
                elif (own := getattr(one, "id", None)) is not None:
                    self.identities.append(Identity(f"{spot}/id", own, name))


@functools.lru_cache(maxsize=1024)
def words(name: str) -> str:
    """Write the name of a class or a slug as people would.

    >>> words("LearningTopic"), words("host-paper"), words("x-open-space")
    ('learning topic', 'host paper', 'open space')
    """
    spaced = "".join(f" {char.lower()}" if char.isupper() else char for char in name)
    return spaced.strip().removeprefix("x-").replace("-", " ").replace("_", " ")
