"""A document that is being migrated: edits by pointer, and a memory of where each piece stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import attrs

from mutuallearning.errors import UsageError
from mutuallearning.paths import join, split
from mutuallearning.reading.indices import as_index
from mutuallearning.reading.origins import Origin


@attrs.define
class _Piece:
    """A mapping, a list or a single value, and the place that it comes from."""

    origin: Origin
    members: dict[str, _Piece] | None = None
    items: list[_Piece] | None = None
    single: object = None

    def below(self) -> Iterator[tuple[str, _Piece]]:
        if self.members is not None:
            yield from self.members.items()
        for index, item in enumerate(self.items or ()):
            yield str(index), item

    def step(self, step: str) -> _Piece | None:
        if self.members is not None:
            return self.members.get(step)
        index = None if self.items is None else as_index(step, len(self.items))
        return None if self.items is None or index is None else self.items[index]


class Draft:
    """A copy of a document for a migration step to edit.

    What a step asks for need not be there: old documents are as incomplete as new ones, and an edit of
    something absent does nothing. Only `put` replaces; elsewhere, where the new place is taken, the old one
    stays as it is, and the validation that follows reports it.

    >>> draft = Draft({"actors": [{"job": "chair"}, {"job": "rapporteur"}]})
    >>> for pointer in draft.find("/actors/*/job"):
    ...     draft.rename(pointer, "role")
    >>> draft.result()[0]
    {'actors': [{'role': 'chair'}, {'role': 'rapporteur'}]}
    """

    def __init__(self, value: Mapping[str, object]) -> None:
        self._root = _plant(value, Origin(""))

    def find(self, pattern: str) -> list[str]:
        """List the pointers that a pattern fits, in document order; a step `*` stands for any one."""
        found = [("", self._root)]
        for wanted in split(pattern):
            if wanted == "*":
                found = [(join(at, step), piece) for at, around in found for step, piece in around.below()]
            else:
                steps = ((at, around.step(wanted)) for at, around in found)
                found = [(join(at, wanted), piece) for at, piece in steps if piece is not None]
        return [pointer for pointer, _ in found]

    def get(self, pointer: str) -> object:
        """Give a copy of the value at a place; nothing where there is none."""
        piece = self._piece(pointer)
        return None if piece is None else _harvest(piece)[0]

    def rename(self, pointer: str, new_key: str) -> None:
        """Give a member of a mapping another key, in the same position."""
        around, key = self._around(pointer)
        members = around.members if around is not None else None
        if around is not None and members is not None and key in members and new_key not in members:
            around.members = {new_key if name == key else name: piece for name, piece in members.items()}

    def move(self, pointer: str, new_pointer: str) -> None:
        """Put a piece elsewhere; mappings missing on the way are made, a last step `-` appends to a list."""
        piece = self._piece(pointer)
        into_itself = f"{new_pointer}/".startswith(f"{pointer}/")
        if piece is not None and not into_itself and self._add(new_pointer, piece):
            self.drop(pointer)

    def put(self, pointer: str, value: object) -> None:
        """Set a value: in the place of what is there, or as something new, on a way as for `move`."""
        piece = self._piece(pointer)
        if piece is None:
            self._add(pointer, _plant(value, attrs.evolve(self._nearest(pointer).origin, whole=True)))
            return
        new = _plant(value, attrs.evolve(piece.origin, whole=True))
        piece.origin, piece.members, piece.items, piece.single = (
            new.origin,
            new.members,
            new.items,
            new.single,
        )

    def drop(self, pointer: str) -> None:
        """Take a piece out; the items of a list behind it move up, so begin with the last one."""
        around, step = self._around(pointer)
        if around is None:
            return
        if around.members is not None:
            around.members.pop(step, None)
        elif around.items is not None:
            index = as_index(step, len(around.items))
            if index is not None:
                del around.items[index]

    def result(self) -> tuple[dict[str, object], dict[str, Origin]]:
        """Give the document as it is now, and where each piece stood that is no longer in its place."""
        value, origins = _harvest(self._root)
        if not isinstance(value, dict):
            raise UsageError("A migration has made the document something else than a mapping")
        return cast("dict[str, object]", value), origins

    def _piece(self, pointer: str) -> _Piece | None:
        piece: _Piece | None = self._root
        for step in split(pointer):
            piece = piece.step(step) if piece is not None else None
        return piece

    def _around(self, pointer: str) -> tuple[_Piece | None, str]:
        if not pointer:
            raise UsageError("The whole document cannot be renamed, moved or dropped")
        return self._piece(pointer.rpartition("/")[0]), split(pointer)[-1]

    def _nearest(self, pointer: str) -> _Piece:
        """Give the last piece that is there on the way to a place where nothing is."""
        nearest, steps = self._root, iter(split(pointer))
        while (piece := nearest.step(next(steps))) is not None:
            nearest = piece
        return nearest

    def _add(self, pointer: str, piece: _Piece) -> bool:
        """Attach a piece at a free place, and tell whether there was one."""
        *way, last = split(pointer)
        around = self._root
        for step in way:
            next_one = around.step(step)
            if next_one is None:
                if around.members is None:
                    return False
                next_one = _Piece(attrs.evolve(around.origin, whole=True), members={})
                around.members[step] = next_one
            around = next_one
        if around.members is not None and last not in around.members:
            around.members[last] = piece
        elif around.items is not None and last == "-":
            around.items.append(piece)
        else:
            return False
        return True


def _plant(value: object, origin: Origin) -> _Piece:
    """Copy a value into pieces, with a stack of its own: values are as deep as the text they come from."""
    root = _Piece(origin)
    todo = [(root, value)]
    while todo:
        piece, content = todo.pop()
        if isinstance(content, Mapping):
            mapping = cast("Mapping[str, object]", content)
            piece.members = {key: _Piece(_origin_below(piece, key)) for key in mapping}
            todo += zip(piece.members.values(), mapping.values(), strict=True)
        elif isinstance(content, list | tuple):
            sequence = cast("Sequence[object]", content)
            piece.items = [_Piece(_origin_below(piece, str(index))) for index in range(len(sequence))]
            todo += zip(piece.items, sequence, strict=True)
        else:
            piece.single = content
    return root


def _harvest(root: _Piece) -> tuple[object, dict[str, Origin]]:
    """Turn pieces into values again, and note the origins that do not follow from those around them."""
    origins: dict[str, Origin] = {}
    result = _shell(root)
    todo = [(root, result, "")]
    while todo:
        piece, shell, at = todo.pop()
        for step, below in piece.below():
            inner, pointer = _shell(below), join(at, step)
            if piece.members is not None:
                cast("dict[str, object]", shell)[step] = inner
            else:
                cast("list[object]", shell).append(inner)
            if below.origin != _origin_below(piece, step):
                origins[pointer] = below.origin
            todo.append((below, inner, pointer))
    return result, origins


def _shell(piece: _Piece) -> object:
    """Begin the value of a piece; what is in it comes later."""
    if piece.members is not None:
        return dict[str, object]()
    return piece.single if piece.items is None else list[object]()


def _origin_below(piece: _Piece, step: str) -> Origin:
    origin = piece.origin
    return origin if origin.whole else Origin(join(origin.pointer, step))
