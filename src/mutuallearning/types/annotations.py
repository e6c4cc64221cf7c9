"""Which types and models stand in the annotations of fields, and on the way to a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, get_args, get_origin

from pydantic import BaseModel


def types_in(annotation: object) -> Iterator[object]:
    """Give an annotation and all that it is made of, from the outside in."""
    yield annotation
    if get_origin(annotation) is not Literal:
        for argument in get_args(annotation):
            yield from types_in(argument)


def holds(annotation: object, kind: type[object]) -> bool:
    """Tell whether a type stands in an annotation.

    >>> holds(tuple[str, ...] | None, str), holds(tuple[str, ...] | None, int)
    (True, False)
    """
    return any(one is kind for one in types_in(annotation))


def model_in(annotation: object) -> type[BaseModel] | None:
    """Find the model class in an annotation such as `tuple[Session, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = model_in(argument)
        if found is not None:
            return found
    return None


def model_at(model: type[BaseModel], steps: Iterable[str | int]) -> type[BaseModel]:
    """Give the class of the last object on the way from a model to a place below it."""
    for step in steps:
        field = model.model_fields.get(step) if isinstance(step, str) else None
        below = model_in(field.annotation) if field else None
        if below is not None:
            model = below
    return model
