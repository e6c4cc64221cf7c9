"""Tells which places of a document are about one person, so that no message repeats what stands there."""

from __future__ import annotations

import re
import typing

import attrs
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mutuallearning.models.actor import Actor
from mutuallearning.models.structure import fields_of
from mutuallearning.paths import join, split
from mutuallearning.types.annotations import model_in
from mutuallearning.types.data import is_mapping
from mutuallearning.types.text import Shape, Slug

PERSONAL_VALUE = "a personal value"
"""What a message says in place of a value or key that is about one person."""

PERSONAL_STEP = "…"
"""What a pointer says in place of a key that is about one person: the rest of the way stays."""

_Steps = typing.Sequence[str | int]

_IDENTIFIER = re.compile(next(mark for mark in typing.get_args(Slug) if isinstance(mark, Shape)).pattern)


def is_identifier(text: str) -> bool:
    """Tell whether a text can be an identifier, which names an object and not a person.

    >>> is_identifier("host-lead"), is_identifier("Mara Muster")
    (True, False)
    """
    return _IDENTIFIER.search(text) is not None


def is_personal(model: type[BaseModel], steps: _Steps, value: object) -> bool:
    """Tell whether a value at a place may be about one person.

    That is all under `person`, whatever stands in the place of an actor, and what should identify an actor
    or refer to one and is no identifier: people write a name there.
    """
    walk = _walked(model, steps)
    if walk.person or walk.field is None:
        return walk.person
    if model_in(walk.field.annotation) is Actor:
        return True
    names_actor = (walk.owner is Actor and walk.name == "id") or _refers_to_actor(walk.owner, walk.name)
    return names_actor and not (isinstance(value, str) and is_identifier(value)) and not _is_plain(value)


def is_personal_key(model: type[BaseModel], steps: _Steps) -> bool:
    """Tell whether the last step to a place is a key that may be about one person: one unknown under `person`."""
    walk = _walked(model, steps)
    return walk.person and walk.field is None


def without_personal_keys(model: type[BaseModel], pointer: str) -> str:
    """Replace the keys of a pointer that may be about one person.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> without_personal_keys(ActivityPlan, "/actors/0/person/Mara Muster")
    '/actors/0/person/…'
    """
    steps = split(pointer)
    kept = [
        step if step.isdecimal() or not is_personal_key(model, steps[: place + 1]) else PERSONAL_STEP
        for place, step in enumerate(steps)
    ]
    return join("", *kept) if kept != list(steps) else pointer


@attrs.frozen
class _Walk:
    """Where a walk through a model ends: the object, the field in it, and whether it came by a person."""

    owner: type[BaseModel]
    name: str
    field: FieldInfo | None
    person: bool


def _walked(model: type[BaseModel], steps: _Steps) -> _Walk:
    owner, below = model, model
    name, person = "", False
    field: FieldInfo | None = None
    for step in steps:
        # An item of a list lies in the field of the list.
        if isinstance(step, int) or (step.isdecimal() and step not in below.model_fields):
            continue
        owner, name = below, step
        field = owner.model_fields.get(step)
        found = model_in(field.annotation) if field is not None else None
        if field is not None:
            person = person or _is_marked(field) or (found is not None and _is_all_personal(found))
        below = found or owner
    return _Walk(owner, name, field, person)


def _refers_to_actor(owner: type[BaseModel], name: str) -> bool:
    return any(
        one.name == name and "." not in one.shape and "actors" in one.refers for one in fields_of(owner)
    )


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, bool | int | float)


def _is_marked(field: FieldInfo) -> bool:
    extra = field.json_schema_extra
    return is_mapping(extra) and extra.get("personal") is True


def _is_all_personal(model: type[BaseModel]) -> bool:
    """Tell whether an object holds nothing but what is about one person, so that anything in its place is."""
    return all(_is_marked(field) for name, field in model.model_fields.items() if name != "extensions")
