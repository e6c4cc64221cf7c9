"""Makes a model of what a document says, and keeps going when parts of it are broken.

All errors of a validation are collected; the places they blame are pruned (a list item whose required part is bad
goes whole) and remembered as *unknown*; what is left is validated again. Nearly everything is optional, so this
ends with a model of all that could be read. No value is ever guessed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import attrs
from pydantic import BaseModel, ValidationError

from mutuallearning.paths import join, parents, split
from mutuallearning.reading.explaining import explain
from mutuallearning.reading.problem import Problem
from mutuallearning.types.data import Data, is_list, is_mapping
from mutuallearning.types.decided import EXPLAINED

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

M = TypeVar("M", bound=BaseModel)

SHOWN = 500
"""Problems that are shown one by one; of a document with more, the rest is counted."""

_ROUNDS = 64
"""Each round prunes something, one level up at least; the models are not nested half as deep."""


@attrs.frozen
class Parsed(Generic[M]):
    """What a document says, as far as it could be read.

    Attributes:
        model: The model of all that could be read.
        problems: What is structurally wrong, in the order in which it was met.
        unknown: Pointers to places that could not be read, each with the problem that blames it.
        dropped: List items that were left out, by the pointer to their list: for each the number of items kept
            before it.
    """

    model: M
    problems: tuple[Problem, ...] = ()
    unknown: tuple[tuple[str, Problem], ...] = ()
    dropped: Mapping[str, tuple[int, ...]] = attrs.field(factory=dict[str, tuple[int, ...]], hash=False)

    def original(self, pointer: str) -> str:
        """Turn a pointer into the model into the pointer into the document: items left out count again."""
        if not self.dropped:
            return pointer
        place = ""
        for step in split(pointer):
            gone = self.dropped.get(place)
            place = join(place, _nth_kept(int(step), gone) if gone and step.isdigit() else step)
        return place


def _nth_kept(position: int, kept_before: tuple[int, ...]) -> int:
    """Find where the item stood that is now at a position, before others were left out."""
    return position + bisect_right(kept_before, position)


@attrs.define
class _Pruning:
    """The document while it is being pruned: what is gone is remembered, and left out when the rest is asked for."""

    data: Data
    gone: dict[str, set[str]] = attrs.field(factory=dict[str, set[str]])

    def prune(self, pointer: str) -> None:
        """Take away a place, if it is still there: a key with its value, or an item of a list."""
        if self.holds(pointer):
            *steps, last = split(pointer)
            self.gone.setdefault(join("", *steps), set()).add(last)

    def holds(self, pointer: str) -> bool:
        """Tell whether there is still something at a place of the document."""
        node, place = self.data, ""
        for step in split(pointer):
            if step in self.gone.get(place, ()):
                return False
            place = join(place, step)
            if is_list(node) and step.isdigit() and int(step) < len(node):
                node = node[int(step)]
            elif is_mapping(node) and step in node:
                node = node[step]
            else:
                return False
        return True

    def remaining(self) -> Data:
        """Give the document without what was pruned; only what lies around it is copied."""
        touched = {above for place in self.gone for above in parents(place)}
        return self._without(self.data, "", touched)

    def _without(self, node: Data, at: str, touched: set[str]) -> Data:
        if at not in touched:
            return node
        gone = self.gone.get(at, ())
        if is_list(node):
            return [
                self._without(item, join(at, index), touched)
                for index, item in enumerate(node)
                if str(index) not in gone
            ]
        assert is_mapping(node)  # noqa: S101 -- something below it was pruned
        return {
            key: self._without(item, join(at, key), touched) for key, item in node.items() if key not in gone
        }

    def dropped(self) -> dict[str, tuple[int, ...]]:
        """Give the items left out of lists as `Parsed` keeps them."""
        return {
            place: tuple(index - count for count, index in enumerate(sorted(map(int, gone))))
            for place, gone in self.gone.items()
            if is_list(self._at(place))
        }

    def _at(self, pointer: str) -> Data:
        node = self.data
        for step in split(pointer):
            node = node[int(step)] if is_list(node) else cast("dict[str, Data]", node)[step]
        return node


def parse(data: Mapping[str, Any], model: type[M]) -> Parsed[M]:
    """Make a model of document data, as far as that is possible, and say all that is wrong.

    Raises:
        ValidationError: If not even an empty document makes a model of this class.
    """
    try:
        return Parsed(model.model_validate(data))
    except ValidationError as error:
        if error.error_count() > EXPLAINED:
            return _hopeless(model, error.error_count())
        errors = error.errors(include_url=False)
    pruning = _Pruning(cast("dict[str, Data]", data))
    problems: list[Problem] = []
    unknown: dict[str, Problem] = {}
    for _ in range(_ROUNDS):
        so_far = Parsed(model.model_construct(), dropped=pruning.dropped())
        for fault in errors:
            _blame(fault, model, so_far, pruning, problems, unknown)
        try:
            found = model.model_validate(pruning.remaining())
        except ValidationError as error:
            if error.error_count() > EXPLAINED:
                return _hopeless(model, error.error_count())
            errors = error.errors(include_url=False)
        else:
            dropped = pruning.dropped()
            return _capped(Parsed(found, tuple(problems), tuple(unknown.items()), dropped))
    nothing = model.model_validate({})
    return _capped(Parsed(nothing, tuple(problems), (*unknown.items(), ("", problems[0]))))


def _hopeless(model: type[M], count: int) -> Parsed[M]:
    problem = Problem("more-problems", "", {"count": count})
    return Parsed(model.model_validate({}), (problem,), (("", problem),))


def _capped(parsed: Parsed[M]) -> Parsed[M]:
    """Count the problems beyond those that are shown one by one; what they make unknown stays unknown."""
    rest = len(parsed.problems) - SHOWN
    if rest <= 0:
        return parsed
    shown = parsed.problems[:SHOWN]
    more = Problem("more-problems", "", {"count": rest})
    kept = set(map(id, shown))
    unknown = tuple((at, problem if id(problem) in kept else more) for at, problem in parsed.unknown)
    return attrs.evolve(parsed, problems=(*shown, more), unknown=unknown)


def _blame(
    error: ErrorDetails,
    model: type[BaseModel],
    so_far: Parsed[Any],
    pruning: _Pruning,
    problems: list[Problem],
    unknown: dict[str, Problem],
) -> None:
    """Write down one error and prune what it blames."""
    problem = explain(error, model, suggest=len(problems) < SHOWN)
    place = so_far.original(problem.at)
    of = None if problem.of is None else so_far.original(problem.of)
    problem = attrs.evolve(problem, at=place, of=of)
    if problem.name == "missing-key":
        # What misses its required part says nothing: it goes whole. If the part was there and bad, that was said.
        cause = unknown.get(place)
        whole = place.rpartition("/")[0]
        if cause is None:
            problems.append(problem)
        if whole:
            unknown.setdefault(whole, cause or problem)
            pruning.prune(whole)
        return
    problems.append(problem)
    if not place or not pruning.holds(place):
        place = so_far.original(join("", *error["loc"]))
    if place:
        pruning.prune(place)
    if place and problem.name != "unknown-key":
        unknown.setdefault(place, problem)
    if problem.name == "unknown-key":
        # Nothing reads what stands there, so nothing is unknown but what may have been meant.
        if len(problems) <= SHOWN:
            _doubt_what_was_meant(problem, pruning, unknown)
        else:
            # Nobody looked for what may have been meant, so anything in the object may have been.
            unknown.setdefault(problem.at.rpartition("/")[0], problem)


def _doubt_what_was_meant(problem: Problem, pruning: _Pruning, unknown: dict[str, Problem]) -> None:
    """A misspelt key is most likely the absent one that looks like it, so that one is unknown, not unsaid."""
    suggestions = problem.params["suggestions"]
    base = problem.at.rpartition("/")[0]
    for meant in suggestions if isinstance(suggestions, tuple) else ():
        at = join(base, meant)
        if not pruning.holds(at):
            unknown.setdefault(at, problem)
