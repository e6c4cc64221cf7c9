"""How messages name a place of a plan: the thing it belongs to, the field as its author wrote it, the kind."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import cast

import attrs
from pydantic import BaseModel

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actor import Actor
from mutuallearning.models.structure import Identity, fields_of, id_shapes, words
from mutuallearning.paths import split
from mutuallearning.rulekit import names
from mutuallearning.rulekit.index import PlanIndex


@attrs.frozen
class PlaceName:
    """What a place is called.

    Attributes:
        thing: The nearest list item around it, such as `Session "Opening"`, or else the activity.
        field: The keys below that thing, such as `leads` or `diffusion.by`.
    """

    thing: str
    field: str


def place_name(plan: PlanIndex, at: str) -> PlaceName:
    """Name the place at a pointer, which must exist."""
    node: object = plan.plan
    thing: str | None = None
    keys: list[str] = []
    for step in split(at):
        if isinstance(node, tuple):
            node = cast("tuple[object, ...]", node)[int(step)]
            if isinstance(node, BaseModel):
                thing, keys = _thing(node, int(step), plan), []
        else:
            keys.append(step)
            node = getattr(node, step)
    return PlaceName(thing or plan.activity, ".".join(keys))


def _thing(item: BaseModel, position: int, plan: PlanIndex) -> str:
    kind = words(type(item).__name__)
    name = names.thing(item, plan.organisations)
    if name is None:
        return names.capital(f"{kind} {position + 1}")
    return names.capital(name if isinstance(item, Actor) else f'{kind} "{name}"')


@functools.cache
def kinds() -> Mapping[str, str]:
    """Say what the things in each collection are called.

    >>> kinds()["parties"], kinds()["questions"]
    ('party', 'learning question')
    """
    shapes = frozenset(id_shapes(ActivityPlan))
    return MappingProxyType(
        {
            field.shape.split(".")[-2]: words(field.owner.__name__)
            for field in fields_of(ActivityPlan)
            if field.shape in shapes
        }
    )


def collection_of(identity: Identity) -> str:
    """Give the collection in which an identified thing stands, such as `questions`."""
    return identity.at.rsplit("/", 3)[-3]


def by_collection(identities: Iterable[Identity]) -> defaultdict[str, set[str]]:
    """Sort the ids of a plan by the collection in which their things stand."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for identity in identities:
        found[collection_of(identity)].add(identity.id)
    return found


def one_of(collections: Iterable[str], *, article: bool = False) -> str:
    """Name the kinds of some collections as a choice.

    >>> one_of(("actors", "parties"), article=True)
    'an actor or a party'
    """
    return " or ".join(_with_article(kinds()[name]) if article else kinds()[name] for name in collections)


def _with_article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
