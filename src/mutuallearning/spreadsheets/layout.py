"""Which sheets and columns a kind of document has, read off its model.

A document has one sheet of its own, with a row for each field; every list of things has a sheet, with a row for each
thing. Objects within a thing become columns with a dot in their key. What is nested deeper stands on the sheet More.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

import attrs
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mutuallearning.models.references import Target
from mutuallearning.models.structure import fields_of, id_shapes, words
from mutuallearning.spreadsheets.column import Column, is_several
from mutuallearning.types.annotations import model_in
from mutuallearning.types.model import Document, human_title
from mutuallearning.wording import capital

PLAN: Final = "Plan"
"""Name of the sheet about the document itself, whatever its kind."""

MORE: Final = "More"
"""Name of the sheet for what the others cannot hold."""

HELP: Final = "Help"
"""Name of the sheet that tells how the others are filled in; it is not read."""

LISTS: Final = "Lists"
"""Name of the sheet with the vocabularies, for drop-downs; it is not read."""

OWN: Final = "x-"
"""How a sheet is named that is the author's own and is not read."""

NUMBER: Final = "#"
"""Key of the column with the number of a row."""

NUMBER_TITLE: Final = "No."
"""What people call it."""

ABOVE: Final = "^"
"""Key of the column with the number of the row to which a row belongs."""

# Choices of layout: what really happened is told by few, and would double the agenda; most plans have indicators,
# though these have no ids; and two names that say more.
_NO_SHEETS: Final = frozenset({"actual"})
_SHEETS: Final = frozenset({"goal.indicators"})
_NAMES: Final = {"follow_up.meetings": "Follow-up meetings", "follow_up.actions": "Follow-up actions"}


@attrs.frozen
class Heading:
    """An object on the sheet of the document, whose fields follow; it can be decided that there is none.

    Attributes:
        key: The way to it, with dots.
        title: What people call it.
        help: What it is.
    """

    key: str
    title: str
    help: str


@attrs.frozen
class Sheet:
    """A list of things: one row for each.

    Attributes:
        name: Name of the sheet.
        shape: Where the list is in a document, without positions.
        thing: What one row is about.
        columns: The columns, behind those for the numbers.
        help: What the things are.
        above: Shape of the sheet with the things that the rows belong to, if they do.
        way: The keys that lead from there, or from the document, to the list.
        loose: The keys that lead from the document to the list of those rows that belong to no thing, if they may.
        collection: What references call the list.
    """

    name: str
    shape: str
    thing: str
    columns: tuple[Column, ...]
    help: str
    above: str | None
    way: tuple[str, ...]
    loose: tuple[str, ...] | None
    collection: str


@attrs.frozen
class Layout:
    """The sheets of a kind of document.

    Attributes:
        fields: The rows of the sheet about the document itself.
        sheets: The sheets with lists, those with things before those with what belongs to the things.
    """

    fields: tuple[Column | Heading, ...]
    sheets: tuple[Sheet, ...]

    def sheet(self, shape: str) -> Sheet:
        """Give the sheet of a list."""
        return next(sheet for sheet in self.sheets if sheet.shape == shape)


@attrs.frozen
class _Found:
    """A list in a model: where it is, its class, what is said of it, and in which other list it stands."""

    shape: str
    model: type[BaseModel]
    field: FieldInfo
    within: str | None


@functools.cache
def layout_of(model: type[BaseModel]) -> Layout:
    """Work out the sheets of a kind of document.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> layout = layout_of(ActivityPlan)
    >>> [sheet.name for sheet in layout.sheets if sheet.shape.startswith("agenda")]
    ['Days', 'Sessions']
    >>> [column.key for column in layout.sheet("topics.questions").columns]
    ['id', 'text', 'language', 'asked_by']
    """
    ids = frozenset(shape.rpartition(".")[0] for shape in id_shapes(model))
    found = [one for one in _lists(model) if _has_sheet(one, ids)]
    loose = _loose(found)
    kept = [one for one in found if one.shape not in loose.values()]
    names = _names([one.shape for one in kept])
    refers = {(field.owner, field.name): field.refers for field in fields_of(model)}
    sheets = tuple(_sheet(one, names[one.shape], loose.get(one.shape), refers) for one in kept)
    return Layout(tuple(_fields(model, refers, headings=True)), sheets)


def _lists(
    model: type[BaseModel], prefix: str = "", within: str | None = None, depth: int = 0
) -> Iterator[_Found]:
    """Give the lists of things in a model, and those in their things."""
    for name, field in model.model_fields.items():
        below = model_in(field.annotation)
        shape = f"{prefix}{name}"
        if below is None or name in _NO_SHEETS:
            continue
        if not is_several(field.annotation):
            yield from _lists(below, f"{shape}.", within, depth)
        elif depth < 2:  # noqa: PLR2004 -- things, and the things in them
            yield _Found(shape, below, field, within)
            if not issubclass(below, Document):
                yield from _lists(below, f"{shape}.", shape, depth + 1)


def _has_sheet(one: _Found, ids: frozenset[str]) -> bool:
    """Tell whether a list has a sheet: one directly in the document, of things with ids, or of what holds such."""
    if one.within is None:
        holds = any(shape.startswith(f"{one.shape}.") for shape in ids)
        return one.shape in _SHEETS or "." not in one.shape or "id" in one.model.model_fields or holds
    return one.shape in ids


def _loose(found: list[_Found]) -> dict[str, str]:
    """Find lists whose things also stand beside the list in whose things they stand: sessions of no day."""
    loose: dict[str, str] = {}
    for one in found:
        if one.within is not None:
            beside = ".".join((*one.within.split(".")[:-1], one.shape.rpartition(".")[2]))
            if any(other.shape == beside and other.model is one.model for other in found):
                loose[one.shape] = beside
    return loose


def _names(shapes: list[str]) -> dict[str, str]:
    """Name sheets by the last step, and with those before it where that is not enough."""
    return {shape: _NAMES.get(shape, _name(shape.split("."), shapes)) for shape in shapes}


def _name(steps: list[str], shapes: list[str]) -> str:
    last = (steps[-count:] for count in range(1, len(steps) + 1))
    enough = next(
        tail for tail in last if sum(shape.split(".")[-len(tail) :] == tail for shape in shapes) == 1
    )
    return capital(" ".join(map(words, enough)))


def _sheet(
    one: _Found,
    name: str,
    loose: str | None,
    refers: dict[tuple[type[BaseModel], str], tuple[Target, ...]],
) -> Sheet:
    way = one.shape if one.within is None else one.shape.removeprefix(f"{one.within}.")
    columns = tuple(
        field for field in _fields(one.model, refers, headings=False) if isinstance(field, Column)
    )
    return Sheet(
        name=name,
        shape=one.shape,
        thing=words(one.model.__name__),
        columns=columns,
        help=one.field.description or "",
        above=one.within,
        way=tuple(way.split(".")),
        loose=tuple(loose.split(".")) if loose is not None else None,
        collection=one.shape.rpartition(".")[2],
    )


def _fields(
    model: type[BaseModel],
    refers: dict[tuple[type[BaseModel], str], tuple[Target, ...]],
    prefix: str = "",
    title: str = "",
    *,
    headings: bool,
) -> Iterator[Column | Heading]:
    """Give the fields that a cell can hold, those of objects within it among them."""
    for name, field in model.model_fields.items():
        if name == "extensions":
            continue
        key = f"{prefix}{name}"
        below = model_in(field.annotation)
        if below is None:
            told = f"{title}: {words(name)}" if title and not headings else human_title(name)
            yield Column.of(key, told, field, refers.get((model, name), ()))
        elif not is_several(field.annotation) and not issubclass(below, Document):
            told = f"{title}: {words(name)}" if title else human_title(name)
            if headings:
                yield Heading(key, told, field.description or "")
            yield from _fields(below, refers, f"{key}.", told, headings=headings)
