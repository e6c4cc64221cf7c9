"""Places of a document that could not be read, and which rules they keep from judging."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

import attrs

from mutuallearning.paths import join, parents, shape, split
from mutuallearning.rulekit.rule import Rule

_ITEM = re.compile(r"^(.*/\d+)(?:/|$)")


@attrs.frozen
class Unknown:
    """A place that could not be read, and the finding that says so.

    Attributes:
        at: Pointer to the place in the document.
        blocker: The finding, in words: code, and line if known.
    """

    at: str
    blocker: str


@attrs.frozen
class Reach:
    """Some shapes, ready to be asked whether a place overlaps one of them.

    Attributes:
        shapes: The shapes.
        above: They, and all that contains one of them.
    """

    shapes: frozenset[str]
    above: frozenset[str]

    @classmethod
    def of(cls, shapes: Iterable[str]) -> Reach:
        """Prepare some shapes."""
        wanted = frozenset(shapes)
        return cls(wanted, frozenset(above for one in wanted for above in _containing(one)))

    def __contains__(self, hidden: str) -> bool:
        return hidden in self.above or not self.shapes.isdisjoint(_containing(hidden))


def _containing(one: str) -> Iterator[str]:
    """Yield a shape, and all that contain it, up to the document."""
    yield one
    while one:
        one = one.rpartition(".")[0]
        yield one


_FORMAT, _FORMAT_AND_MODE = Reach.of(("format",)), Reach.of(("format", "mode"))
_DATING = Reach.of(("format", "stage", "covers", "changes.kind"))


@functools.lru_cache(maxsize=4096)
def _read_in_full(rule: Rule) -> Reach:
    return Reach.of(rule.reads)


@functools.lru_cache(maxsize=4096)
def _read(rule: Rule) -> Reach:
    return Reach.of(rule.everything_read)


@attrs.frozen
class Standards:
    """What depends on the format and on the way to meet, should they not be known.

    Attributes:
        exempted: Codes of the rules that some format exempts.
        by_mode: Names of the figures that the format of the plan sets for ways to meet apart.
    """

    exempted: Container[str] = ()
    by_mode: Container[str] = ()


def _as_it_is(pointer: str) -> str:
    return pointer


@attrs.frozen
class Gaps:
    """All that could not be read of a document.

    Attributes:
        unknown: The places.
        original: Turns a pointer into the model into the pointer into the document, where items were left out.
        prefix: Pointer to what is judged, where it stands in another document.
        around: What is unknown around it then, by shape.
    """

    unknown: tuple[Unknown, ...] = ()
    original: Callable[[str], str] = _as_it_is
    prefix: str = ""
    around: Mapping[str, tuple[Unknown, ...]] = attrs.field(factory=dict[str, tuple[Unknown, ...]])
    _by_shape: dict[str, Sequence[Unknown]] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        own: dict[str, list[Unknown]] = {}
        for place in self.unknown:
            own.setdefault(shape(place.at.removeprefix(self.prefix)), []).append(place)
        by_shape: dict[str, Sequence[Unknown]] = dict(self.around)
        for name, places in own.items():
            by_shape[name] = (*places, *by_shape.get(name, ()))
        object.__setattr__(self, "_by_shape", by_shape)

    def __bool__(self) -> bool:
        return bool(self._by_shape)

    def _hiding(self, reach: Reach) -> str | None:
        """Name what makes something in reach unknown."""
        found = next(self._in(reach), None)
        return found[0].blocker if found else None

    def _in(self, reach: Reach) -> Iterator[Sequence[Unknown]]:
        """Yield the gaps in reach, together those of one shape."""
        for hidden, places in self._by_shape.items():
            if hidden in reach:
                yield places

    def unplaced(self, rule: Rule, standards: Standards) -> str | None:
        """Name what makes it unknown whether a rule applies, and what it compares with: format and mode."""
        if not self:
            return None
        if any(limit in standards.by_mode for limit in rule.limits):
            return self._hiding(_FORMAT_AND_MODE)
        by_format = rule.limits or rule.formats or rule.code in standards.exempted
        return self._hiding(_FORMAT) if by_format else None

    def blocker(self, rule: Rule) -> str | None:
        """Name what keeps a rule from judging at all: an unknown place among what it must know in full."""
        return self._hiding(_read_in_full(rule)) if self else None

    def hides(self, part: str) -> str | None:
        """Name what makes a part of the document unknown."""
        return self._hiding(Reach.of((part,))) if self else None

    def undated(self) -> str | None:
        """Name what makes it unknown whether an absence is a fault yet: format, stage, what is covered."""
        return self._hiding(_DATING)

    def dimming(self, rule: Rule) -> str | None:
        """Name what keeps a rule from saying `met`: an unknown place among all that it reads."""
        return self._hiding(_read(rule)) if self else None

    def hiding_from(self, rule: Rule) -> Hiding:
        """Give what is hidden from a rule: gaps in what it reads."""
        return Hiding.of(gap for places in self._in(_read(rule)) for gap in places)


@attrs.frozen
class Hiding:
    """Gaps in what one rule reads, ready to be asked about places.

    Attributes:
        inside: For every place with a gap in it, what is to blame.
        at: For every gap, what is to blame.
    """

    inside: dict[str, str]
    at: dict[str, str]

    @classmethod
    def of(cls, gaps: Iterable[Unknown]) -> Hiding:
        """Prepare some gaps."""
        inside: dict[str, str] = {}
        at: dict[str, str] = {}
        for gap in gaps:
            at.setdefault(gap.at, gap.blocker)
            for above in parents(gap.at):
                inside.setdefault(above, gap.blocker)
        return cls(inside, at)

    def blocker(self, place: str) -> str | None:
        """Name what makes a finding at a place of the document doubtful: a gap in the same object or around it."""
        match = _ITEM.match(place)
        found = self.inside.get(match.group(1) if match else place)
        return found or next((self.at[above] for above in parents(place) if above in self.at), None)


NO_GAPS = Gaps()


@attrs.frozen
class NestedGaps:
    """All gaps of a document, sorted once by the documents in it that they concern.

    Attributes:
        gaps: The gaps.
        around: Those that every nested document sees, by shape.
    """

    gaps: Gaps
    around: Mapping[str, tuple[Unknown, ...]]
    _inside: Mapping[str, Sequence[Unknown]]
    _everywhere: tuple[Unknown, ...]

    @classmethod
    def of(cls, gaps: Gaps, shared: Container[str], nested: Container[str]) -> NestedGaps:
        """Sort the gaps of a document.

        Args:
            gaps: The gaps.
            shared: Keys of what nested documents may use.
            nested: Keys under which they stand.
        """
        around: dict[str, list[Unknown]] = {}
        inside: dict[str, list[Unknown]] = {}
        for gap in gaps.unknown:
            steps = split(gap.at)
            if steps and steps[0] in nested:
                # Nobody looks for a place in a neighbour, so one gap of a sort stands for all.
                around.setdefault(shape(gap.at), [gap])
                for place in {join("", *steps[:depth]) for depth in (1, 2)}:
                    inside.setdefault(place, []).append(gap)
            elif steps and steps[0] in shared:
                around.setdefault(shape(gap.at), []).append(gap)
        everywhere = tuple(gap for gap in gaps.unknown if not gap.at)
        return cls(gaps, {name: tuple(places) for name, places in around.items()}, inside, everywhere)

    def inside(self, prefix: str) -> tuple[Unknown, ...]:
        """Give what is unknown in a nested document, or of everything."""
        return (*self._everywhere, *self._inside.get(prefix, ()))
