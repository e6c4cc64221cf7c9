"""What is judged in a document: the document itself, and each document that stands in it.

A nested plan is judged as if it stood alone, with what it uses of the things that are shared around it: these are
put behind its own, and whatever is found in them is told at the place where they really stand.
"""

from __future__ import annotations

import datetime
import functools
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, cast

import attrs
from pydantic import BaseModel

from mutuallearning.checking.gaps import Gaps, NestedGaps, Reach, Unknown
from mutuallearning.formatbook.catalogue import Formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import nested_in, places_of, reference_shapes
from mutuallearning.paths import join, shape
from mutuallearning.rulekit.document_index import ALONE, DocumentIndex, Surroundings, build_document
from mutuallearning.rulekit.index import build
from mutuallearning.types.annotations import model_in
from mutuallearning.types.model import Document

SHARED = ("organisations", "actors", "topics", "practices", "excellence_models")
"""Collections of a programme whose things its activities use."""

INHERITED = ("covers", "written_as")
"""What a programme says for all activities that do not say it themselves."""


LENT = 200
"""Things that a document in a programme is lent although it does not name them itself: others lead to them.

So many are more than any activity has to do with. Without a limit, a short chain of shared things would be lent
whole to each of many activities.
"""


@functools.cache
def _references(model: type[Document]) -> Reach:
    return Reach.of(reference_shapes(model))


def _as_it_is(pointer: str) -> str:
    return pointer


@attrs.frozen
class Subject:
    """A document that is judged, and where it stands.

    Attributes:
        index: Its index.
        prefix: Pointer to it in the outer document; nothing for the document itself.
        stable: The same with its id in place of its position.
        place: Turns a pointer into it into a pointer into the outer document.
    """

    index: DocumentIndex
    prefix: str = ""
    stable: str = ""
    place: Callable[[str], str] = _as_it_is

    def gaps(self, sorted_gaps: NestedGaps) -> Gaps:
        """Give what is unknown of the subject: in it, in what it sees around it, and what it may have lent of that."""
        all_gaps = sorted_gaps.gaps
        if not self.prefix or not all_gaps:
            return all_gaps
        prefix = all_gaps.original(self.prefix)
        seen: list[Unknown] = []
        for gap in sorted_gaps.inside(prefix):
            seen.append(gap)
            if self._may_name_others(shape(gap.at.removeprefix(prefix))):
                # It may have named any shared thing, which then would have been lent.
                seen += [Unknown(f"{prefix}/{collection}", gap.blocker) for collection in SHARED]

        def original(pointer: str) -> str:
            return all_gaps.original(self.place(pointer))

        return Gaps(tuple(seen), original, prefix, sorted_gaps.around)

    def _may_name_others(self, hidden: str) -> bool:
        return hidden in _references(type(self.index.document))


def index_of(
    document: Document, formats: Formatbook, as_of: datetime.date | None, around: Surroundings = ALONE
) -> DocumentIndex:
    """Make the index that fits to the kind of a document."""
    if isinstance(document, ActivityPlan):
        return build(document, formats, as_of=as_of, around=around)
    return build_document(document, as_of=as_of, around=around, known_formats=formats.slugs())


def subjects(document: Document, formats: Formatbook, as_of: datetime.date | None) -> Iterator[Subject]:
    """Yield what is to be judged in a document: what stands in it, then the document itself."""
    outer = index_of(document, formats, as_of)
    nested = nested_in(type(document))
    if any(getattr(document, key) for key in nested):
        around = Surroundings.of(outer.identities)
        shared = _Shared.of(document)
        for key in nested:
            found = getattr(document, key) or ()
            items = cast("tuple[Document, ...]", found if isinstance(found, tuple) else (found,))
            for position, item in enumerate(items):
                prefix = join("", key, position) if isinstance(found, tuple) else join("", key)
                name = getattr(item, "id", None) or position
                effective, place = shared.lent_to(item, prefix)
                yield Subject(
                    index_of(effective, formats, as_of, around),
                    prefix,
                    join("", key, name) if isinstance(found, tuple) else prefix,
                    place,
                )
    yield Subject(outer)


def unread(document: Document, gaps: Gaps) -> Iterator[tuple[str, str]]:
    """Yield what stood in a document and could not be read at all: the kind of document, and what is to blame."""
    for key in nested_in(type(document)):
        model = model_in(type(document).model_fields[key].annotation)
        kind = cast("str", model.model_fields["kind"].default) if model else ""
        for gap in gaps.unknown:
            if not gap.at or shape(gap.at) == key:
                yield kind, gap.blocker


@attrs.frozen
class _Shared:
    """What a document shares with those that stand in it.

    Attributes:
        document: The outer document.
        things: The shared things by id: their collection and their position in it.
        uses: For each shared thing that names others, which.
    """

    document: Document
    things: dict[str, tuple[str, int]]
    uses: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, document: Document) -> _Shared:
        """Look up once what there is to lend; only a programme lends."""
        things: dict[str, tuple[str, int]] = {}
        uses: dict[str, tuple[str, ...]] = {}
        for collection in SHARED if isinstance(document, Programme) else ():
            for position, item in enumerate(getattr(document, collection) or ()):
                name = getattr(item, "id", None)
                if name is not None:
                    things.setdefault(name, (collection, position))
                    uses[name] = tuple(reference.id for reference in places_of(item)[0])
        return cls(document, things, uses)

    def lent_to(self, item: Document, prefix: str) -> tuple[Document, Callable[[str], str]]:
        """Give a nested document with what it uses of the shared things, and the way back to where they stand."""
        changes: dict[str, Any] = {}
        for key in INHERITED if isinstance(self.document, Programme) else ():
            if (
                key in type(item).model_fields
                and getattr(item, key) is None
                and getattr(self.document, key) is not None
            ):
                changes[key] = getattr(self.document, key)
        lent = self._used_by(item)
        origins: dict[str, str] = {}
        for collection in SHARED if lent else ():
            own = getattr(item, collection, None) or ()
            more = [position for kind, position in lent if kind == collection]
            if more and collection in type(item).model_fields:
                shared: tuple[BaseModel, ...] = getattr(self.document, collection)
                changes[collection] = (*own, *(shared[position] for position in more))
                for number, position in enumerate(more, len(own)):
                    origins[join("", collection, number)] = join("", collection, position)
        return item.model_copy(update=changes) if changes else item, _Way(prefix, origins)

    def _used_by(self, item: Document) -> list[tuple[str, int]]:
        """Find the shared things that a document names, and those that these name."""
        if not self.things:
            return []
        references, identities = places_of(item)
        own = {identity.id for identity in identities}
        named = {reference.id: None for reference in references if reference.id not in own}
        found = {name: self.things[name] for name in named if name in self.things}
        most = len(found) + LENT
        waiting = deque(found)
        while waiting:
            for name in self.uses[waiting.popleft()]:
                if len(found) < most and name in self.things and name not in found and name not in own:
                    found[name] = self.things[name]
                    waiting.append(name)
        return sorted(found.values())


@attrs.frozen
class _Way:
    """The way from a pointer into a nested document to the place in the outer one."""

    prefix: str
    origins: dict[str, str]

    def __call__(self, pointer: str) -> str:
        lent = "/".join(pointer.split("/", 3)[:3]) if self.origins else ""
        origin = self.origins.get(lent)
        return self.prefix + pointer if origin is None else origin + pointer[len(lent) :]
