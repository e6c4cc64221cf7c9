"""Changes of a document that no rule minds: other titles, ids, weeks, another order of what has none.

They make many documents of one, all of which must be judged alike: for the strategies of `documents`.
"""

from __future__ import annotations

import copy
import datetime
import functools
import re
from collections.abc import Callable, Mapping, Sequence

import attrs
from hypothesis import strategies as st
from pydantic import BaseModel

from mutuallearning.models.structure import fields_of, id_shapes, nested_in
from mutuallearning.types.annotations import holds, model_at
from mutuallearning.types.data import Data, is_list, is_mapping
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.model import Document
from mutuallearning.types.partial_date import PartialDate

_DATES = (datetime.date, PartialDate, Deadline)

_EXACT = re.compile(r"\d{4}-\d{2}-\d{2}")

_ROUGH = re.compile(r"\d{4}(?:-\d{2})?")

_LONG_AGO = "2024"
"""Years before it are those of practices and sources, which do not move with an event."""

_MOST_WEEKS = 20

_UNORDERED = ("organisations", "actors", "papers", "practices", "indicators")
"""Lists of a document whose order says nothing."""

_TITLES = (
    "Älter werden im Betrieb",
    "Guidance after 50",
    "Работа",
    "Één loket",
    "学び合い",
    "Lessons & limits",
)


@attrs.frozen
class Variation:
    """What is changed in a document without any rule minding.

    Attributes:
        title: Its title; its own when there is none.
        prefix: What is put before every id.
        weeks: By how many weeks it is moved; see `can_move`.
        seeds: For each list whose order says nothing, numbers by which it is sorted.
        bag: What a system of somebody else keeps in it.
    """

    title: str | None = None
    prefix: str = ""
    weeks: int = 0
    seeds: tuple[int, ...] = ()
    bag: int | None = None


def variations(*, ordered: bool = False) -> st.SearchStrategy[Variation]:
    """Give a strategy of variations; it shrinks to none at all.

    Args:
        ordered: Whether lists keep their order, so that places stay where they are.
    """
    return st.builds(
        Variation,
        title=st.none() | st.sampled_from(_TITLES),
        prefix=st.sampled_from(("", "a-", "x2-")),
        weeks=st.integers(-_MOST_WEEKS, _MOST_WEEKS),
        seeds=st.just(()) if ordered else st.lists(st.integers(0, 9), max_size=6).map(tuple),
        bag=st.none() | st.integers(0, 9),
    )


def vary(data: Mapping[str, Data], model: type[Document], variation: Variation) -> dict[str, Data]:
    """Give a copy of a document's data with a variation made."""
    result = copy.deepcopy(dict(data))
    if variation.title is not None and "title" in result:
        result["title"] = variation.title
    if variation.prefix:
        _rename(result, model, variation.prefix)
    if variation.weeks:
        _at_shapes(result, _shapes_of_dates(model), lambda value: _moved(value, variation.weeks))
    for name in _UNORDERED if variation.seeds else ():
        items = result.get(name)
        if is_list(items):
            numbers = [variation.seeds[position % len(variation.seeds)] for position in range(len(items))]
            order = sorted(range(len(items)), key=numbers.__getitem__)
            result[name] = [items[position] for position in order]
    if variation.bag is not None:
        result["extensions"] = {"org.example": {"number": variation.bag}}
    return result


def can_move(data: Mapping[str, Data], model: type[Document]) -> bool:
    """Tell whether a document can be moved by weeks: whether all dates of our time in it are exact."""
    rough: list[str] = []

    def look(value: Data) -> Data:
        if isinstance(value, str | int) and _ROUGH.fullmatch(str(value)) and str(value) >= _LONG_AGO:
            rough.append(str(value))
        return value

    _at_shapes(dict(data), _shapes_of_dates(model), look)
    return not rough


def _moved(value: Data, weeks: int) -> Data:
    if not isinstance(value, str) or not _EXACT.fullmatch(value):
        return value
    return str(datetime.date.fromisoformat(value) + datetime.timedelta(weeks=weeks))


def _rename(data: dict[str, Data], model: type[Document], prefix: str) -> None:
    """Put something before every id, wherever it is given or named; what names nothing stays as it is."""
    names: set[str] = set()

    def collect(value: Data) -> Data:
        if isinstance(value, str):
            names.add(value)
        return value

    def renamed(value: Data) -> Data:
        return f"{prefix}{value}" if isinstance(value, str) and value in names else value

    _at_shapes(data, _shapes_of_ids(model), collect)
    _at_shapes(data, _shapes_of_names(model), renamed)


_NAMING = ("waivers.target", "respondent")
"""Where an id may stand although it need not be one."""


@functools.cache
def _shapes_of_ids(model: type[BaseModel]) -> tuple[str, ...]:
    inside = {f"{name}.{shape}" for name in nested_in(model) for shape in id_shapes(model_at(model, [name]))}
    return (*id_shapes(model), *sorted(inside))


@functools.cache
def _shapes_of_names(model: type[BaseModel]) -> tuple[str, ...]:
    named = {field.shape for field in fields_of(model) if field.refers or field.shape.endswith(_NAMING)}
    return tuple(sorted(named | set(_shapes_of_ids(model))))


@functools.cache
def _shapes_of_dates(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(
        field.shape
        for field in fields_of(model)
        if any(holds(field.owner.model_fields[field.name].annotation, kind) for kind in _DATES)
    )


def _at_shapes(data: Data, shapes: Sequence[str], change: Callable[[Data], Data]) -> None:
    for shape in shapes:
        _at(data, shape.split("."), change)


def _at(node: Data, steps: Sequence[str], change: Callable[[Data], Data]) -> None:
    if is_list(node):
        for item in node:
            _at(item, steps, change)
    elif is_mapping(node):
        head, *rest = steps
        if head not in node:
            return
        value = node[head]
        if rest:
            _at(value, rest, change)
        elif is_list(value):
            node[head] = [change(item) for item in value]
        else:
            node[head] = change(value)
