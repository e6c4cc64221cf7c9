"""What a waiver is for: whether its target is a thing or a place of the document."""

from __future__ import annotations

from typing import cast

import attrs
from pydantic import BaseModel

from mutuallearning.models.structure import shapes_of
from mutuallearning.paths import shape, split
from mutuallearning.rulekit.document_index import DocumentIndex


@attrs.frozen
class Targets:
    """All that a waiver can be for: ids of things, and pointers to places that are or could be filled."""

    document: DocumentIndex
    ids: frozenset[str]

    @classmethod
    def of(cls, document: DocumentIndex) -> Targets:
        """Look up the ids of a document once."""
        return cls(document, frozenset[str]().union(*document.given.values()))

    def __contains__(self, target: str) -> bool:
        return _is_place(self.document.document, target) if target.startswith("/") else target in self.ids


def _is_place(document: BaseModel, target: str) -> bool:
    node: object = document
    for step in split(target):
        if isinstance(node, tuple):
            items = cast("tuple[object, ...]", node)
            if not step.isdecimal() or int(step) >= len(items):
                return False
            node = items[int(step)]
        elif isinstance(node, BaseModel):
            if step not in type(node).model_fields:
                return False
            node = getattr(node, step)
        elif node is None:
            # Findings about what is missing stand at a place that is not there.
            return shape(target) in shapes_of(type(document))
        else:
            # The inside of extensions is not ours to know; other values have none.
            return not isinstance(node, str | int | float)
    return True
