"""The state machine of cycles: where a case stands, where it may go, and why not elsewhere.

Which phase may follow which, and what must be true before, are data (`PhaseDefinition`); nothing here knows a
phase by name. A track is frozen: a move gives another one.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cached_property

import attrs

from mutuallearning.models.conditions import CaseFile, Unmet, undated, unmet
from mutuallearning.models.moves import Act, CycleState, ImpossibleMoveError, Move, MoveRefusal
from mutuallearning.models.phases import (
    Attestation,
    Condition,
    Gate,
    Halt,
    HaltKind,
    PhaseDefinition,
    PhaseRecord,
    gate,
    is_begun,
)
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.wording import listed

Day = PartialDate | datetime.date | str
"""A day of a move: a date as precisely as it is known, or its text."""


@attrs.frozen(slots=False)
class Track:
    """The way of one case through its phases.

    Attributes:
        phases: The phases, with what may follow each.
        course: Passages through phases, planned ones among them, in order.
        halts: Pauses, a withdrawal, an early end.
        case: What the document says, on which conditions rest.
    """

    phases: tuple[PhaseDefinition, ...]
    course: tuple[PhaseRecord, ...] = ()
    halts: tuple[Halt, ...] = ()
    case: CaseFile = attrs.field(factory=CaseFile)

    @cached_property
    def definitions(self) -> Mapping[str, PhaseDefinition]:
        """The phases by name."""
        return {definition.phase: definition for definition in self.phases}

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {definition.phase: position for position, definition in enumerate(self.phases)}

    @cached_property
    def last(self) -> int | None:
        """Position in the course of the last passage that has begun."""
        begun = (position for position, record in enumerate(self.course) if is_begun(record))
        return max(begun, default=None)

    @cached_property
    def state(self) -> CycleState:
        """Where the case stands; also told of a course that no legal moves lead to."""
        record = None if self.last is None else self.course[self.last]
        phase = None if record is None else record.phase
        for one in self.halts:
            if one.kind != "pause":
                return CycleState("ended" if one.kind == "end" else "withdrawn", phase, one.on)
        if self.halts and self.halts[-1].until is None:
            return CycleState("paused", phase, self.halts[-1].on)
        if record is None or phase is None:
            return CycleState("not-started", None, None)
        if record.left_on is None:
            return CycleState("in-phase", phase, record.entered_on)
        over = phase in self.definitions and not self.may_follow(phase)
        return CycleState("ended" if over else "between-phases", phase, record.left_on)

    def may_follow(self, phase: str | None) -> tuple[str, ...]:
        """Give the phases that may follow one, or with which a case may begin (`None`)."""
        if phase is not None:
            definition = self.definitions.get(phase)
            if definition is None:
                return ()
            if definition.then is not None:
                return definition.then
        found: list[str] = []
        for definition in self._after(phase):
            found.append(definition.phase)
            if not definition.optional:
                break
        return tuple(found)

    def may_end(self, phase: str) -> bool:
        """Tell whether a case may end with a phase."""
        definition = self.definitions.get(phase)
        if definition is None:
            return False
        if definition.may_end is not None:
            return definition.may_end
        if definition.then is not None:
            return not definition.then
        return all(later.optional for later in self._after(phase))

    def skipped(self, phase: str | None, to: str) -> tuple[str, ...]:
        """Name the phases between two that may not be left out."""
        target = self._order.get(to, -1)
        return tuple(
            definition.phase
            for definition in self._after(phase)
            if self._order[definition.phase] < target and not definition.optional
        )

    def unmet(self, phase: str, at: Gate, on: PartialDate | None) -> tuple[Unmet, ...]:
        """Give the conditions of a phase that are not met on a day."""
        return unmet(self._conditions(phase, at), self.case, self._attestations, on)

    def undated(self, phase: str, at: Gate) -> bool:
        """Tell whether a condition of a phase is met, and nothing says since when."""
        return undated(self._conditions(phase, at), self.case)

    def _conditions(self, phase: str, at: Gate) -> tuple[Condition, ...]:
        definition = self.definitions.get(phase)
        return () if definition is None else gate(definition, at)

    @cached_property
    def _attestations(self) -> tuple[Attestation, ...]:
        return tuple(one for record in self.course for one in record.attestations or ())

    def _after(self, phase: str | None) -> tuple[PhaseDefinition, ...]:
        return self.phases if phase is None else self.phases[self._order[phase] + 1 :]

    @cached_property
    def _latest(self) -> datetime.date | None:
        """The day before which nothing more can happen."""
        dates = [date for record in self.course for date in (record.entered_on, record.left_on)]
        dates += [date for one in self.halts for date in (one.on, one.until)]
        return max((date.earliest for date in dates if date is not None), default=None)

    def moves(self, on: Day | None = None) -> tuple[Move, ...]:
        """Give every move that there is, allowed or refused with its reasons.

        Args:
            on: The day on which one wants to move; without one, dates are not compared.
        """
        day = None if on is None else PartialDate.parse(on)
        enter = tuple(self.judged("enter", definition.phase, day) for definition in self.phases)
        acts: tuple[Act, ...] = ("end", "pause", "resume", "withdraw")
        return (*enter, *(self.judged(act, None, day) for act in acts))

    def judged(self, act: Act, to: str | None, on: PartialDate | None) -> Move:
        """Give one move with all reasons that speak against it."""
        return Move(act, to, tuple(self._refusals(act, to, on)))

    def _refusals(self, act: Act, to: str | None, on: PartialDate | None) -> list[MoveRefusal]:
        state = self.state
        found: list[MoveRefusal] = []
        if state.status in {"withdrawn", "ended"}:
            return [MoveRefusal("over", f"the cycle {_OVER[state.status]}{_on(state.since)}")]
        if act == "resume" and state.status != "paused":
            found.append(MoveRefusal("not-paused", "the cycle is not paused"))
        if act in {"enter", "end", "pause"} and state.status == "paused":
            found.append(MoveRefusal("paused", f"the cycle is paused{_since(state.since)}"))
        if act == "end":
            found += self._against_end(state.phase, on)
        if act == "enter" and to is not None:
            found += self._against_entry(state, to, on)
        if on is not None and self._latest is not None and on.latest < self._latest:
            found.append(MoveRefusal("too-early", f"{on} is before the last move, on {self._latest}"))
        return found

    def _against_end(self, phase: str | None, on: PartialDate | None) -> list[MoveRefusal]:
        if phase is None:
            return [MoveRefusal("not-started", "the cycle has not begun")]
        if not self.may_end(phase):
            ahead = " or ".join(self.may_follow(phase))
            return [
                MoveRefusal(
                    "not-over", f"after {phase} still comes {ahead}" if ahead else f"it is in {phase}"
                )
            ]
        return self._against_conditions(phase, "exit", on)

    def _against_entry(self, state: CycleState, to: str, on: PartialDate | None) -> list[MoveRefusal]:
        if to not in self.definitions:
            known = ", ".join(self.definitions)
            return [MoveRefusal("unknown-phase", f"{to} is none of the phases, which are {known}")]
        misstep = self.misstep(state.phase, to)
        if misstep is not None:
            return [misstep]
        found: list[MoveRefusal] = []
        if state.status != "between-phases" and state.phase is not None:
            found += self._against_conditions(state.phase, "exit", on)
        return found + self._against_conditions(to, "entry", on)

    def misstep(self, phase: str | None, to: str) -> MoveRefusal | None:
        """Say why one phase may not follow another, or may not be the first; nothing if it may."""
        if to in self.may_follow(phase):
            return None
        here = "the beginning" if phase is None else phase
        if to == phase:
            return MoveRefusal("already-there", f"the cycle is in {to} already")
        if to not in self._order or (phase is not None and phase not in self._order):
            unknown = to if to not in self._order else phase
            return MoveRefusal("unknown-phase", f"{unknown} is none of the phases")
        if phase is not None and self._order[to] < self._order[phase]:
            return MoveRefusal("goes-back", f"{to} comes before {phase}")
        left_out = self.skipped(phase, to)
        if left_out:
            return MoveRefusal("skips", f"from {here} to {to} it skips {listed(left_out)}")
        allowed = " or ".join(self.may_follow(phase)) or "nothing"
        return MoveRefusal("skips", f"{here} is followed by {allowed}, not by {to}")

    def _against_conditions(self, phase: str, at: Gate, on: PartialDate | None) -> list[MoveRefusal]:
        found = self.unmet(phase, at, on)
        if not found:
            return []
        verb = "entered" if at == "entry" else "left"
        reasons = "; ".join(one.because for one in found)
        return [MoveRefusal("condition", f"{phase} cannot be {verb}: {reasons}", found)]

    def moved(
        self, act: Act, to: str | None, on: Day, *, reason: str | None = None, by: str | None = None
    ) -> Track:
        """Make a move.

        Args:
            act: What to do.
            to: The phase, if one is to be entered.
            on: The day.
            reason: Why, for a pause or a withdrawal.
            by: Who decided so, for a pause or a withdrawal: the id of an actor or a party.

        Raises:
            ImpossibleMoveError: The move is refused; the error says why.
            PydanticCustomError: The day is none.
        """
        day = PartialDate.parse(on)
        move = self.judged(act, to, day)
        if move.refusals:
            raise ImpossibleMoveError(move, self.state, day)
        if act == "enter" and to is not None:
            return attrs.evolve(self, course=self._entered(self._left(day), to, day))
        if act == "resume":
            *before, pause = self.halts
            return attrs.evolve(self, halts=(*before, pause.model_copy(update={"until": day})))
        if act == "end":
            course = self._left(day, drop_planned=True)
            # Where nothing may follow, to leave the phase is to end.
            halts = self.halts if not self.may_follow(self.state.phase) else (*self.halts, _halt("end", day))
            return attrs.evolve(self, course=course, halts=halts)
        halts = self.halts
        if self.state.status == "paused":
            halts = (*halts[:-1], halts[-1].model_copy(update={"until": day}))
        return attrs.evolve(self, halts=(*halts, _halt(_HALTS[act], day, reason, by)))

    def _left(self, day: PartialDate, *, drop_planned: bool = False) -> tuple[PhaseRecord, ...]:
        """Close the passage in which the case is."""
        if self.last is None:
            return self.course
        record = self.course[self.last]
        if record.left_on is None:
            record = record.model_copy(update={"left_on": day})
        later = () if drop_planned else self.course[self.last + 1 :]
        return (*self.course[: self.last], record, *later)

    def _entered(self, course: tuple[PhaseRecord, ...], to: str, day: PartialDate) -> tuple[PhaseRecord, ...]:
        """Begin a passage, the planned one if there is one; plans for what it leaves behind are dropped."""
        after = 0 if self.last is None else self.last + 1
        planned = course[after:]
        number = next((position for position, one in enumerate(planned) if one.phase == to), None)
        begun = PhaseRecord(phase=to) if number is None else planned[number]
        ahead = planned[0 if number is None else number + 1 :]
        return (
            *course[:after],
            begun.model_copy(update={"entered_on": day}),
            *(one for one in ahead if not self.leads_back(to, one.phase)),
        )

    def leads_back(self, phase: str | None, to: str) -> bool:
        """Tell whether a phase cannot come later than another one; what is skipped may still come."""
        step = self.misstep(phase, to)
        return step is not None and step.kind != "skips"


_OVER = {"withdrawn": "was given up", "ended": "has ended"}


_HALTS: dict[Act, HaltKind] = {"pause": "pause", "withdraw": "withdrawal"}


def _halt(kind: HaltKind, day: PartialDate, reason: str | None = None, by: str | None = None) -> Halt:
    data = {"kind": kind, "on": day, "reason": reason, "by": by}
    return Halt.model_validate({key: value for key, value in data.items() if value is not None})


def _on(date: PartialDate | None) -> str:
    return "" if date is None else f" on {date}"


def _since(date: PartialDate | None) -> str:
    return "" if date is None else f" since {date}"
