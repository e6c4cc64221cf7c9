"""Tries every move of a cycle, in every state that can be reached: for the tests of those who declare own phases.

A machine starts from a document and lets time pass and moves happen. After each step it tries every move there is:
those that are allowed must succeed, those that are refused must say why and change nothing; and the document that
comes out must be one that the library reads, writes and finds in order.

```python
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.testing.cycles import machine_of

TestOurCycle = machine_of(PeerReviewCycle.model_validate(...)).TestCase
```
"""

from __future__ import annotations

import datetime
from typing import ClassVar, TypeAlias

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mutuallearning.api import check
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.moves import CycleState, ImpossibleMoveError, Move
from mutuallearning.models.review_cycle import PeerReviewCycle

Cycle: TypeAlias = PeerReviewCycle | BenchlearningCycle

FIRST_DAY = datetime.date(2030, 1, 7)
"""The day on which a machine starts, unless it is told otherwise."""

_COURSE_RULES = ("phase-skipped", "phase-out-of-order", "phase-dates-out-of-order", "two-phases-open")
_LEADS_TO = {"end": "ended", "pause": "paused", "withdraw": "withdrawn"}
_LONGEST = 200


def state_of(cycle: Cycle, assessment: str | None = None) -> CycleState:
    """Say where a review, or one assessment of a benchlearning cycle, stands.

    Raises:
        KeyError: The assessment of a benchlearning cycle is not named, or there is no such assessment.
    """
    return cycle.state if isinstance(cycle, PeerReviewCycle) else cycle.state(assessment or "")


def moves_of(
    cycle: Cycle, on: datetime.date | None = None, assessment: str | None = None
) -> tuple[Move, ...]:
    """Give every move of a review, or of one assessment of a benchlearning cycle."""
    if isinstance(cycle, PeerReviewCycle):
        return cycle.possible_moves(on)
    return cycle.possible_moves(assessment or "", on)


def make(cycle: Cycle, move: Move, on: datetime.date, assessment: str | None = None) -> Cycle:
    """Make a move, whether it is allowed or not.

    Raises:
        ImpossibleMoveError: It is refused.
    """
    if isinstance(cycle, PeerReviewCycle):
        return cycle.move(move.to or "", on) if move.act == "enter" else getattr(cycle, move.act)(on)
    name = assessment or ""
    if move.act == "enter":
        return cycle.move(name, move.to or "", on)
    changed: Cycle = getattr(cycle, move.act)(name, on)
    return changed


class CycleMachine(RuleBasedStateMachine):
    """Moves a cycle about and tries what it must refuse.

    Attributes:
        start: The document to start from; one whose course the rules find in order.
        assessment: The assessment that is moved, in a benchlearning cycle.
        first_day: The day on which it starts.
        document: The document as it is now.
        today: The day on which the next move is made.
    """

    start: ClassVar[Cycle] = PeerReviewCycle()
    assessment: ClassVar[str | None] = None
    first_day: ClassVar[datetime.date] = FIRST_DAY

    def __init__(self) -> None:
        super().__init__()
        self.document: Cycle = self.start
        self.today = self.first_day

    @rule(days=st.integers(-_LONGEST, _LONGEST))
    def let_time_pass(self, days: int) -> None:
        """Go on to another day, or back to one that may be too early."""
        self.today = max(self.first_day, self.today + datetime.timedelta(days))

    @rule(choice=st.integers(0, 1_000))
    def move_on(self, choice: int) -> None:
        """Make one of the moves that are allowed."""
        allowed = [move for move in self.moves() if move.allowed]
        if allowed:
            self.document = self.made(allowed[choice % len(allowed)])

    def moves(self) -> tuple[Move, ...]:
        """Give every move there is today."""
        return moves_of(self.document, self.today, self.assessment)

    def made(self, move: Move) -> Cycle:
        """Make a move that is allowed, and look at where it leads."""
        after = make(self.document, move, self.today, self.assessment)
        state = state_of(after, self.assessment)
        if move.act == "enter":
            _expect((state.status, state.phase) == ("in-phase", move.to), f"{move} leads to {state}")
        elif move.act != "resume":
            _expect(state.status == _LEADS_TO[move.act], f"{move} leads to {state}")
        return after

    @invariant()
    def every_move_is_allowed_or_refused_with_a_reason(self) -> None:
        """Try all moves, on this day."""
        before, written = self.document, self.document.to_data()
        for move in self.moves():
            if move.allowed:
                self.made(move)
                continue
            refusal: ImpossibleMoveError | None = None
            try:
                make(before, move, self.today, self.assessment)
            except ImpossibleMoveError as error:
                refusal = error
            _expect(refusal is not None, f"{move}, and yet it was made")
            _expect(refusal is None or refusal.move == move, f"{move}, and the error says: {refusal}")
            _expect(
                bool(move.reason) and str(move.reason) in str(refusal),
                f"{move}, and the error says: {refusal}",
            )
        _expect(before.to_data() == written, "a move changed the document that it was made on")

    @invariant()
    def the_document_is_read_as_it_was_written(self) -> None:
        """Write the document, and read it again."""
        model = type(self.document)
        _expect(self.document == model.model_validate(self.document.to_data()), "it is read as another one")
        text = self.document.model_dump_json(exclude_none=True)
        _expect(self.document == model.model_validate_json(text), "its JSON text is read as another one")

    @invariant()
    def the_course_is_in_order(self) -> None:
        """Ask the rules on courses."""
        findings = check(self.document, select=_COURSE_RULES).findings
        _expect(not findings, "; ".join(map(str, findings)))


def _expect(condition: bool, otherwise: str) -> None:  # noqa: FBT001 -- as in `assert`, which `python -O` leaves out
    if not condition:
        raise AssertionError(otherwise)


def machine_of(
    start: Cycle, *, assessment: str | None = None, first_day: datetime.date = FIRST_DAY
) -> type[CycleMachine]:
    """Make a machine that starts from a document; its `TestCase` is a test for pytest or unittest.

    Args:
        start: The document.
        assessment: Id of the assessment that is moved, in a benchlearning cycle.
        first_day: The day on which the machine starts; not before the last date of the course.
    """
    members = {"start": start, "assessment": assessment, "first_day": first_day}
    return type("MachineOfCycle", (CycleMachine,), members)
