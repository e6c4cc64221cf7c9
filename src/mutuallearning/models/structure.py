"""The shape of the models, read off the models themselves: shapes, references, identifiers, human names.

Nothing here is a list that somebody keeps: it follows the declarations of the fields.
"""

from __future__ import annotations

import functools
import types
import typing
from typing import cast

import attrs
from pydantic import BaseModel

from mutuallearning.models.references import Refers, Target
from mutuallearning.types.annotations import model_in
from mutuallearning.types.data import is_tuple


@attrs.frozen
class FieldShape:
    """One field somewhere in a model: its shape, its class, whether it may be left out, what it refers to."""

    shape: str
    owner: type[BaseModel]
    name: str
    optional: bool
    model: type[BaseModel] | None
    refers: tuple[Target, ...]


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


@functools.cache
def fields_of(model: type[BaseModel], prefix: str = "") -> tuple[FieldShape, ...]:
    """List every field in a model and in the models below it, by shape."""
    found: list[FieldShape] = []
    for name, field in model.model_fields.items():
        shape = f"{prefix}{name}"
        below = model_in(field.annotation)
        refers = _refers(field.annotation, field.metadata)
        found.append(FieldShape(shape, model, name, not field.is_required(), below, refers))
        if below is not None:
            found += fields_of(below, f"{shape}.")
    return tuple(found)


@functools.cache
def shapes_of(model: type[BaseModel]) -> frozenset[str]:
    """Give the shapes of all fields in a model and below it."""
    return frozenset(field.shape for field in fields_of(model))


@functools.cache
def reference_shapes(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the shapes of all fields that name another object."""
    return tuple(field.shape for field in fields_of(model) if field.refers)


@functools.cache
def id_shapes(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the shapes of all identifiers of objects in a document, its own not among them."""
    return tuple(
        field.shape
        for field in fields_of(model)
        if field.name == "id" and "." in field.shape and not field.shape.startswith("sources.")
    )


_Step = tuple[str, tuple[Target, ...], bool, bool]


@functools.cache
def _steps(model: type[BaseModel]) -> tuple[_Step, ...]:
    """Plan the walk through one model: only fields that refer, identify or lead to such fields."""
    steps: list[_Step] = []
    for name, field in model.model_fields.items():
        if name in {"sources", "waivers", "extensions"}:
            continue
        refers = _refers(field.annotation, field.metadata)
        below = model_in(field.annotation)
        leads_on = below is not None and bool(_steps(below))
        if refers or leads_on or name == "id":
            steps.append((name, refers, leads_on, name == "id"))
    return tuple(steps)


@attrs.frozen
class Reference:
    """A place that names another object."""

    at: str
    id: str
    to: tuple[Target, ...]


@attrs.frozen
class Identity:
    """A place that gives an object its id."""

    at: str
    id: str


def places_of(document: BaseModel) -> tuple[tuple[Reference, ...], tuple[Identity, ...]]:
    """Give every reference and every identifier in a document, in document order."""
    references: list[Reference] = []
    identities: list[Identity] = []
    _collect(document, "", references, identities)
    # The first identifier would be the document's own, which nothing inside refers to.
    return tuple(references), tuple(place for place in identities if place.at != "/id")


def _collect(item: BaseModel, at: str, references: list[Reference], identities: list[Identity]) -> None:
    for name, refers, leads_on, is_id in _steps(type(item)):
        value = getattr(item, name)
        if value is None:
            continue
        place = f"{at}/{name}"
        if is_id:
            identities.append(Identity(place, value))
        elif not is_tuple(value):
            if refers:
                references.append(Reference(place, value, refers))
            else:
                _collect(value, place, references, identities)
        elif leads_on:
            for position, one in enumerate(cast("tuple[BaseModel, ...]", value)):
                _collect(one, f"{place}/{position}", references, identities)
        else:
            for position, other in enumerate(cast("tuple[str, ...]", value)):
                references.append(Reference(f"{place}/{position}", other, refers))


def words(name: str) -> str:
    """Write the name of a class or a slug as people would.

    >>> words("LearningTopic"), words("host-paper"), words("x-open-space")
    ('learning topic', 'host paper', 'open space')
    """
    spaced = "".join(f" {char.lower()}" if char.isupper() else char for char in name)
    return spaced.strip().removeprefix("x-").replace("-", " ").replace("_", " ")
