"""Which models stand in the annotations of fields, and on the way to a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from pydantic import BaseModel


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
