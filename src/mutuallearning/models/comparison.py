"""What differs between what was planned and what really happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs

from mutuallearning.visible import safe

ComparedKind = Literal["same", "moved", "more", "fewer", "missing", "added", "replaced", "unknown"]
"""`unknown` means that one side says nothing, or both too little to compare them; it never means *as planned*."""


@attrs.frozen
class Compared:
    """One thing that was planned, that really happened, or both.

    >>> print(Compared("/dates/start", "start", "moved", "2026-03-10", "2026-03-17", by=7, unit="day"))
    start: planned 2026-03-10, was 2026-03-17, 7 days later

    Attributes:
        at: Pointer to what was planned, or to what happened where nothing was planned.
        what: What it is, as people call it.
        kind: What became of it.
        planned: What was planned, in words; none if that is not said.
        actual: What really happened, in words; none if that is not said.
        by: By how much it differs: days or minutes later (earlier below 0), or how many more or fewer.
        unit: The unit of `by`.
        at_least: Whether it differs by at least so much, because one side is not precise.
    """

    at: str
    what: str
    kind: ComparedKind
    planned: str | None = None
    actual: str | None = None
    by: int | None = None
    unit: str | None = None
    at_least: bool = False

    @property
    def differs(self) -> bool:
        """Whether it surely was otherwise than planned."""
        return self.kind not in {"same", "unknown"}

    def __str__(self) -> str:
        return f"{safe(self.what)}: {self._told()}"

    def _told(self) -> str:
        planned = safe(self.planned) if self.planned is not None else "not said"
        actual = safe(self.actual) if self.actual is not None else "not said"
        match self.kind:
            case "same":
                return f"as planned, {actual}"
            case "missing":
                return f"planned, {actual}"
            case "added":
                return f"not planned, {actual}"
            case "replaced":
                return f"replaced by {actual}"
            case "unknown" if self.planned is None:
                return f"{actual}; what was planned is not said"
            case "unknown" if self.actual is None:
                return f"planned {planned}; what happened is not said"
            case "unknown":
                return f"planned {planned}, was {actual}; too little is said to compare them"
            case _:
                return f"planned {planned}, was {actual}{self._distance()}"

    def _distance(self) -> str:
        if self.by is None:
            return ""
        number = abs(self.by)
        amount = f"{number:,} {self.unit}{'' if number == 1 else 's'}" if self.unit else f"{number:,}"
        least = "at least " if self.at_least else ""
        if self.kind == "moved":
            return f", {least}{amount} {'later' if self.by > 0 else 'earlier'}"
        return f", {least}{amount} {self.kind}"


@attrs.frozen
class Comparison:
    """Everything of a plan that can be set beside what really happened.

    Iterating gives all entries in the order of the plan; `differences` gives those that surely were otherwise.

    Attributes:
        entries: What was compared.
    """

    entries: tuple[Compared, ...]

    @property
    def differences(self) -> tuple[Compared, ...]:
        """What surely was otherwise than planned."""
        return tuple(entry for entry in self.entries if entry.differs)

    @property
    def unknown(self) -> tuple[Compared, ...]:
        """What cannot be compared, because one side says nothing or both too little."""
        return tuple(entry for entry in self.entries if entry.kind == "unknown")

    @property
    def as_planned(self) -> tuple[Compared, ...]:
        """What surely was as planned."""
        return tuple(entry for entry in self.entries if entry.kind == "same")

    def at(self, pointer: str) -> Compared | None:
        """Give the entry of one place, if there is one."""
        return next((entry for entry in self.entries if entry.at == pointer), None)

    def to_records(self) -> tuple[dict[str, object], ...]:
        """Give each entry as a flat record, for tables."""
        return tuple(attrs.asdict(entry) for entry in self.entries)

    def __iter__(self) -> Iterator[Compared]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __str__(self) -> str:
        lines = [str(entry) for entry in self.differences]
        if not lines:
            lines.append("no difference is known" if self.entries else "nothing to compare")
        if self.as_planned:
            lines.append(f"as planned: {_listed(self.as_planned)}")
        if self.unknown:
            lines.append(f"not known: {_listed(self.unknown)}")
        return "\n".join(lines)


def _listed(entries: tuple[Compared, ...]) -> str:
    return ", ".join(safe(entry.what) for entry in entries)
