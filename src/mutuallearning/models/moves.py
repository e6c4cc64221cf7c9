"""Moves of a cycle from phase to phase: allowed, or refused with reasons."""

from __future__ import annotations

from typing import Literal

import attrs

from mutuallearning.errors import MutualLearningError
from mutuallearning.models.conditions import Unmet
from mutuallearning.types.partial_date import PartialDate

Act = Literal["enter", "end", "pause", "resume", "withdraw"]

CycleStatus = Literal["not-started", "in-phase", "between-phases", "paused", "withdrawn", "ended"]

RefusalKind = Literal[
    "unknown-phase",
    "already-there",
    "skips",
    "goes-back",
    "condition",
    "too-early",
    "not-started",
    "not-over",
    "paused",
    "not-paused",
    "over",
]


@attrs.frozen
class CycleState:
    """Where a case stands.

    >>> str(CycleState("in-phase", "visit", PartialDate(2026, 5, 4)))
    'in visit since 2026-05-04'

    Attributes:
        status: Whether it is on its way, rests or is over.
        phase: The phase in which it is, or was last.
        since: Since when this is so, if that is said.
    """

    status: CycleStatus
    phase: str | None
    since: PartialDate | None

    def __str__(self) -> str:
        words = f"in {self.phase}" if self.status == "in-phase" else self.status.replace("-", " ")
        if self.status not in {"in-phase", "not-started"} and self.phase is not None:
            words += f" after {self.phase}"
        return words if self.since is None else f"{words} since {self.since}"


@attrs.frozen
class MoveRefusal:
    """One reason why a move is not possible.

    Attributes:
        kind: What sort of reason it is.
        text: The reason as a sentence without its full stop.
        unmet: The conditions that are not met, if it is about conditions.
    """

    kind: RefusalKind
    text: str
    unmet: tuple[Unmet, ...] = ()


@attrs.frozen
class Move:
    """Something that could happen next to a case.

    Attributes:
        act: What happens: a phase is entered, the cycle ends, rests, goes on or is given up.
        to: The phase that is entered, if one is.
        refusals: Why it is not possible; none if it is.
    """

    act: Act
    to: str | None
    refusals: tuple[MoveRefusal, ...] = ()

    @property
    def allowed(self) -> bool:
        """Whether it is possible."""
        return not self.refusals

    @property
    def reason(self) -> str | None:
        """Why it is not possible, in one line."""
        return "; ".join(refusal.text for refusal in self.refusals) or None

    def __str__(self) -> str:
        words = self.act if self.to is None else f"{self.act} {self.to}"
        return words if self.allowed else f"{words}: not possible, because {self.reason}"


class ImpossibleMoveError(MutualLearningError):
    """A cycle cannot make a move.

    Attributes:
        move: The move, with every reason that speaks against it.
        state: Where the case stands.
        on: The day on which the move was to be made.
    """

    def __init__(self, move: Move, state: CycleState, on: PartialDate) -> None:
        super().__init__(move, state, on)
        self.move = move
        self.state = state
        self.on = on

    def __str__(self) -> str:
        words = self.move.act if self.move.to is None else f"{self.move.act} {self.move.to}"
        return f"The cycle cannot {words} on {self.on}: {self.move.reason}"
