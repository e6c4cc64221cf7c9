"""Strategies of every model, read off its fields: whatever can be said in a document is said in some of them.

They need not be asked for: with the extra `testing`, hypothesis knows them by itself.

```python
from hypothesis import given
from hypothesis import strategies as st
import mutuallearning as ml

@given(st.from_type(ml.ActivityPlan))
def test_our_portal_takes_any_plan(plan: ml.ActivityPlan) -> None: ...
```

An object is built, never filtered. First some places in the model are chosen, however deep they are; then each
object on the way there is filled. What an object would refuse is mended in it at once: what it misses is added, what
it cannot have is left out. At last every reference is given an id that exists. It shrinks to an object that says next
to nothing. Rules may find a lot in it: for documents in which they find nothing, or what you choose, see `documents`.
"""

from __future__ import annotations

import functools
import itertools
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

import attrs
from hypothesis import strategies as st
from pydantic import ValidationError

from mutuallearning.models.kinds import KINDS
from mutuallearning.models.references import LocalKey
from mutuallearning.models.structure import fields_of
from mutuallearning.testing.naming import Named, direct_fields, resolve, slug_of
from mutuallearning.testing.values import marks_of, values
from mutuallearning.types.annotations import types_in
from mutuallearning.types.data import is_list, is_mapping
from mutuallearning.types.decided import object_in
from mutuallearning.types.model import Document, Model

M = TypeVar("M", bound=Model)

_Wanted = dict[str, Any]
"""The fields that an object is to have, each with those that are wanted in it."""

_MOST_PLACES = 12
_MOST_MORE = 3
"""How many fields an object has at most beside those that are wanted."""

_MOST_ITEMS = 3
_ANY_ITEMS = st.integers(0, _MOST_ITEMS)
_SOME_ITEMS = st.integers(1, _MOST_ITEMS)
_ROUNDS = 20
"""How often an object is mended; each time one thing in it is."""

_OFTEN = 15
_CHANCE = st.integers(0, _OFTEN)
"""Zero, to which it shrinks, says that something is not there."""

_DEEP = 4
"""From here on an object gets no more objects that are not wanted."""

_HEAD: Final = ("mutuallearning", "kind")


def models(model: type[M]) -> st.SearchStrategy[M]:
    """Give a strategy of objects of a model: whole documents, or parts of them.

    In a document every id is unique and every reference names something that it can name. A part that stands alone
    names things by ids that a document might have.

    >>> from hypothesis import find
    >>> from mutuallearning.models.agenda import Session
    >>> find(models(Session), lambda session: session.start is not None and bool(session.leads))
    Session(start=datetime.time(7, 0), leads=('another-actor-1',))
    """
    _named_by(model)  # now, since hypothesis minds if the first objects take long
    return st.composite(_drawn)(model)


def instances(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Give a strategy of a model, of `Document` for any kind, or of a type of values such as `PartialDate`.

    >>> from hypothesis import find
    >>> from mutuallearning.types.duration import Duration
    >>> str(find(instances(Duration), lambda duration: True))
    '1 minute'
    """
    if cls is Document:
        return st.one_of(*map(models, KINDS.values()))
    return models(cls) if issubclass(cls, Model) else values(cls).map(cls.parse)


def _drawn(draw: st.DrawFn, model: type[M]) -> M:
    wanted = draw(st.lists(st.sampled_from(_shapes(model)), max_size=_MOST_PLACES, unique=True))
    named = [shape for one in wanted for shape in _named_by(model).get(one, ())]
    drawing = _Drawing(draw)
    data = drawing.filled(model, _tree([*wanted, *named]))
    if data is None:  # what was wanted cannot be had
        data = drawing.filled(model, {})
    if data is not None and issubclass(model, Document):
        data = drawing.mended(model, resolve(model, data))
    return model.model_validate(data)


@functools.cache
def _shapes(model: type[Model]) -> tuple[str, ...]:
    return tuple(field.shape for field in fields_of(model) if field.shape not in _HEAD)


@functools.cache
def _named_by(model: type[Model]) -> Mapping[str, tuple[str, ...]]:
    """Say for each reference in a model which id has to be there for it: the nearest of the right kind."""
    ids: dict[str, list[str]] = {}
    for shape in _shapes(model):
        *_, collection, name = ("", *shape.split("."))
        if name == "id":
            ids.setdefault(collection, []).append(shape)
    found: dict[str, tuple[str, ...]] = {}
    for field in fields_of(model):
        near = [shape for to in field.refers for shape in ids.get(to, ())]
        if near:
            found[field.shape] = (max(near, key=functools.partial(_in_common, field.shape)),)
    return MappingProxyType(found)


def _in_common(one: str, other: str) -> int:
    """Count the steps that two shapes begin with alike.

    >>> _in_common("agenda.days.sessions.leads", "agenda.days.sessions.id")
    3
    """
    pairs = zip(one.split("."), other.split("."), strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


@functools.cache
def _more(model: type[Model], *, is_deep: bool) -> st.SearchStrategy[list[str]]:
    """Choose a few fields of an object that may be left out."""
    fields = direct_fields(model).items()
    names = [name for name, field in fields if field.optional and not (is_deep and field.model)]
    return st.lists(st.sampled_from(names), unique=True, max_size=_MOST_MORE)


@functools.cache
def _strategy(model: type[Model], name: str) -> st.SearchStrategy[Any]:
    field = model.model_fields[name]
    return values(_item_of(field.annotation), field.metadata)


def _tree(shapes: list[str]) -> _Wanted:
    tree: _Wanted = {}
    for shape in shapes:
        node = tree
        for step in shape.split("."):
            node = node.setdefault(step, {})
    return tree


@attrs.define
class _Drawing:
    """One object in the making.

    Attributes:
        draw: Draws from a strategy.
        numbers: Numbers for ids, so that no id comes twice.
    """

    draw: st.DrawFn
    numbers: Iterator[int] = attrs.field(factory=lambda: itertools.count(1))

    def filled(self, model: type[Model], wanted: _Wanted, depth: int = 0) -> dict[str, Any] | None:
        """Draw the data of an object; nothing if it cannot be had.

        Args:
            model: Its class.
            wanted: Fields that it is to have.
            depth: How deep in the whole it stands.
        """
        fields = direct_fields(model)
        more = self.draw(_more(model, is_deep=depth >= _DEEP))
        required = [name for name, field in fields.items() if not field.optional]
        if issubclass(model, Document):
            required += _HEAD
        data: dict[str, Any] = {}
        for name in fields:
            # Whether it is there is drawn right before what is there, so that both are lost together in shrinking.
            if name in required or (name in (*wanted, *more) and self.draw(_CHANCE)):
                value = self.apart(functools.partial(self.field, model, name, wanted.get(name), depth))
                if value is not None:
                    data[name] = value
        return self.mended(model, data, depth)

    def apart(self, make: Callable[[], Any]) -> Any:  # noqa: ANN401 -- document data
        """Draw something as one piece, which shrinking can take away as a whole."""
        return self.draw(st.builds(make))

    def field(self, model: type[Model], name: str, wanted: _Wanted | None, depth: int) -> Any:  # noqa: ANN401 -- document data
        """Draw the value of a field; None if there is none that it could have."""
        info = model.model_fields[name]
        if name == "id" and not _is_local(info.annotation, info.metadata):
            return slug_of(model.__name__, next(self.numbers))
        inner = object_in(info.annotation)
        if inner is not None and not wanted and self.draw(_CHANCE) == _OFTEN:
            return inner.decided_none()
        if not _is_list(info.annotation):
            return self.one(model, name, wanted, depth)
        items = [
            self.apart(
                functools.partial(
                    self.one, model, name, wanted if number == 0 else self.part_of(wanted), depth
                )
            )
            for number in range(self.draw(_SOME_ITEMS if wanted or info.is_required() else _ANY_ITEMS))
        ]
        return [item for item in items if item is not None]

    def one(self, model: type[Model], name: str, wanted: _Wanted | None, depth: int) -> Any:  # noqa: ANN401 -- document data
        """Draw the value of a field that is no list, or an item of one that is."""
        shape = direct_fields(model)[name]
        if shape.refers:
            return Named.drawn(shape.refers, self.draw(st.integers(0, 9)))
        if shape.model is not None:
            return self.filled(cast("type[Model]", shape.model), wanted or {}, depth + 1)
        return self.draw(_strategy(model, name))

    def part_of(self, wanted: _Wanted | None) -> _Wanted:
        """Leave some of what is wanted out, so that the items of a list differ."""
        if not wanted:
            return {}
        kept = self.draw(st.integers(0, 2 ** len(wanted) - 1))
        return {name: below for bit, (name, below) in enumerate(wanted.items()) if kept >> bit & 1}

    def mended(self, model: type[Model], data: dict[str, Any], depth: int = 0) -> dict[str, Any] | None:
        """Add what an object misses, and leave out what it cannot have; nothing if that does not help."""
        for _ in range(_ROUNDS):
            try:
                model.model_validate(data)
            except ValidationError as error:
                fault = error.errors(include_url=False)[0]
                place = (*fault["loc"], *fault.get("ctx", {}).get("at", ()))
                name = str(place[0]) if len(place) == 1 else ""
                if (
                    name in data
                    and model.model_fields[name].is_required()
                    and "id" in model.model_fields.keys() - data
                ):
                    name = "id"  # what it has to say can be said of a thing with a name only
                if name in model.model_fields and name not in data:
                    data[name] = self.field(model, name, None, depth)
                elif not _leave_out(data, place):
                    return None
            else:
                return data
        return None


def _leave_out(data: dict[str, Any], place: tuple[str | int, ...]) -> bool:
    """Take away what is at a place, or else the nearest thing around it; tell whether there was any."""
    above: Any = None
    node: Any = data
    step: Any = None
    for key in place:
        if not _is_in(key, node):
            break
        above, step, node = node, key, node[key]
    if above is None:
        return False
    del above[step]
    return True


def _is_in(key: str | int, node: object) -> bool:
    return key in node if is_mapping(node) else is_list(node) and isinstance(key, int) and key < len(node)


def _is_local(annotation: object, metadata: list[object]) -> bool:
    """Tell whether an id is known only inside its own object."""
    marks = itertools.chain(metadata, *map(marks_of, types_in(annotation)))
    return any(isinstance(mark, LocalKey) for mark in marks)


def _said(annotation: object) -> object:
    """Give the type of a field where something is said."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        parts = [part for part in typing.get_args(annotation) if part is not type(None)]
        return parts[0] if len(parts) == 1 else annotation
    return annotation


def _is_list(annotation: object) -> bool:
    return typing.get_origin(_said(annotation)) is tuple


def _item_of(annotation: object) -> object:
    said = _said(annotation)
    return typing.get_args(said)[0] if _is_list(said) else said
