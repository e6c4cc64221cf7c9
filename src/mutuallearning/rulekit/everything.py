"""What rules read that look at all of a document, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pydantic import BaseModel

from mutuallearning.models.kinds import KINDS
from mutuallearning.models.structure import id_shapes, reference_shapes, shapes_of


def _of_all(shapes: Callable[[type[BaseModel]], Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({shape for model in KINDS.values() for shape in shapes(model)}))


def ids() -> tuple[str, ...]:
    """Give the shapes of all that gives an object its id."""
    return _of_all(id_shapes)


def references() -> tuple[str, ...]:
    """Give the shapes of all that names another object."""
    return _of_all(reference_shapes)


def everything() -> tuple[str, ...]:
    """Give the shapes of all there is."""
    return _of_all(shapes_of)
