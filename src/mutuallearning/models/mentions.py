"""The ids of a document without their places: which it gives, and which it names.

Every check of a document asks for these, while the places matter only where something is wrong with them: see
`structure.places_of`. Strings for all places cost several times what the ids do.
"""

from __future__ import annotations

import functools
import operator
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import attrs
from pydantic import BaseModel

from mutuallearning.models.references import Target
from mutuallearning.models.structure import steps_of

Named = Mapping[tuple[Target, ...], AbstractSet[str]]
"""Ids that are named, by the collections in which their things can be."""

Given = Mapping[str, Sequence[str]]
"""Ids that are given, by the collection in which their things stand; one given twice is there twice."""


@attrs.frozen
class _Walk:
    """The way through one model: only fields that refer, identify or lead on to such fields.

    Attributes:
        get: Gives the values of these fields.
        steps: Of each of them what it refers to, whether documents of their own stand there, and its name; of the
            id of the object itself nothing.
    """

    get: Callable[[Mapping[str, Any]], tuple[Any, ...]]
    steps: tuple[tuple[tuple[Target, ...], bool, str], ...]


@functools.cache
def _walk(model: type[BaseModel]) -> _Walk:
    steps = steps_of(model)
    names = [name for name, _, _, _ in steps]
    get = operator.itemgetter(*names) if names else _no_values
    return _Walk(
        get if len(names) != 1 else lambda fields: (get(fields),),
        tuple((refers, nested, "" if is_id else name) for name, refers, is_id, nested in steps),
    )


def _no_values(_: object) -> tuple[()]:
    return ()


def mentions_of(document: BaseModel) -> tuple[Named, Given]:
    """Give the ids that a document names, and those that it gives.

    Of a document that stands in it, only the identifier.
    """
    named: defaultdict[tuple[Target, ...], set[str]] = defaultdict(set)
    given: defaultdict[str, list[str]] = defaultdict(list)
    _gather(document, "", named, given)
    return named, given


def _gather(
    item: BaseModel,
    collection: str,
    named: defaultdict[tuple[Target, ...], set[str]],
    given: defaultdict[str, list[str]],
) -> None:
    walk = _walk(type(item))
    # Fields are read from the dictionary of the object, which takes half as long as from the object.
    for value, (targets, nested, key) in zip(walk.get(item.__dict__), walk.steps):  # noqa: B905 -- one each, often
        if value is None:
            continue
        if not key:
            # The document's own identifier is nothing that its parts refer to.
            if collection:
                given[collection].append(value)
            continue
        several: tuple[Any, ...] = value if value.__class__ is tuple else (value,)
        if targets:
            if several:
                named[targets].update(several)
        elif not nested:
            for one in several:
                _gather(one, key, named, given)
        else:
            own = [one.id for one in several if getattr(one, "id", None) is not None]
            if own:
                given[key] += own
