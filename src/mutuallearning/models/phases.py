"""Phases: what a cycle goes through, under which conditions it may go on, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.period import Period
from mutuallearning.models.references import ActorOrPartyRef, ConditionRef, PaperRef
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.repeats import first_repeat
from mutuallearning.types.text import Slug, Text
from mutuallearning.types.vocabulary import OpenVocabulary

PHASES = (
    "preparation",
    "self-assessment",
    "visit",
    "report",
    "host-response",
    "action-plan",
    "follow-up",
    "next-cycle",
)

PhaseName = Annotated[str, OpenVocabulary(PHASES)]

MOST_PHASES = 100
"""Most phases of a cycle; those that are known have some ten."""

ConditionKind = Literal[
    "attested",
    "team-named",
    "self-assessment-delivered",
    "visit-dated",
    "visit-held",
    "external-assessment-delivered",
    "report-delivered",
    "all-recommendations-answered",
    "all-actions-owned-and-dated",
    "progress-reported",
]
"""What a condition looks at: something that stands in the document, or the word of somebody (`attested`)."""

Gate = Literal["entry", "exit"]

HaltKind = Literal["pause", "withdrawal", "end"]


class Condition(Model):
    """Something that must be true before a phase begins or ends."""

    id: Slug | None = Field(default=None, description="Identifier, by which somebody attests the condition.")
    at: Gate = Field(description="Where it must be true: `entry` to the phase, or `exit` from it.")
    kind: ConditionKind = Field(
        description="What in the document shows that it is met, or `attested` where somebody has to say so."
    )
    statement: Text | None = Field(default=None, description="The condition in words.")

    @model_validator(mode="after")
    def _can_be_attested(self) -> Self:
        if self.kind == "attested" and self.id is None:
            raise contradiction("is to be attested, but has no id by which somebody could do so", "kind")
        return self


class PhaseDefinition(Model):
    """A phase of a cycle: what must be true before and after it, and what may come next."""

    phase: PhaseName = Field(description="The phase: preparation, visit, report, or an own `x-` phase.")
    title: Text | None = Field(default=None, description="What the programme calls it.")
    optional: Flag | None = Field(default=None, description="Whether a cycle may leave it out.")
    conditions: tuple[Condition, ...] | None = Field(
        default=None, description="What must be true before the phase begins, and before it ends."
    )
    then: tuple[PhaseName, ...] | None = Field(
        default=None,
        description="Phases that may follow; the next in order, past optional ones, when not said.",
    )
    may_end: Flag | None = Field(
        default=None,
        description="Whether the cycle may end with it; if only optional phases are left, when not said.",
    )


class Attestation(Model):
    """Somebody's word that a condition is met."""

    condition: ConditionRef = Field(description="The condition, by id.")
    by: ActorOrPartyRef | None = Field(default=None, description="The actor or party that says so.")
    on: PartialDate | None = Field(
        default=None, description="When it was said; without a date it does not count."
    )
    note: Text | None = Field(default=None, description="On what it rests.")


class PhaseRecord(Model):
    """One passage through a phase: when it was planned, when it really began and ended."""

    phase: PhaseName = Field(description="The phase that was, or will be, gone through.")
    planned: Period | None = Field(default=None, description="From when to when it is planned.")
    due: Deadline | None = Field(
        default=None, description="By when it must be over, as a date or an offset from the visit."
    )
    entered_on: PartialDate | None = Field(default=None, description="When it really began.")
    left_on: PartialDate | None = Field(default=None, description="When it really ended.")
    attestations: tuple[Attestation, ...] | None = Field(
        default=None, description="Conditions that somebody has said to be met."
    )
    evidence: tuple[PaperRef, ...] | None = Field(
        default=None, description="Papers that show what was done in it, by id."
    )
    note: Text | None = Field(default=None, description="What was particular about it.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if (
            self.entered_on is not None
            and self.left_on is not None
            and self.left_on.is_before(self.entered_on)
        ):
            text = f"ends on {self.left_on}, before it begins on {self.entered_on}"
            raise contradiction(text, "left_on")
        return self


class Halt(Model):
    """A time in which a cycle rests, or its end: as planned, or before."""

    kind: HaltKind = Field(
        description="A pause, a withdrawal, or an end after which only optional phases would have come."
    )
    on: PartialDate | None = Field(default=None, description="When it began.")
    until: PartialDate | None = Field(
        default=None, description="When a pause ended; it still lasts when not said."
    )
    reason: Text | None = Field(default=None, description="Why.")
    by: ActorOrPartyRef | None = Field(default=None, description="The actor or party that decided so.")

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.until is not None:
            if self.kind != "pause":
                raise contradiction(
                    f"is for good, as every {self.kind} is, and yet is over on {self.until}", "until"
                )
            if self.on is not None and self.until.is_before(self.on):
                raise contradiction(f"ends on {self.until}, before it begins on {self.on}", "until")
        return self


def gate(definition: PhaseDefinition, at: Gate) -> tuple[Condition, ...]:
    """Give the conditions of a phase's entry or of its exit."""
    return tuple(condition for condition in definition.conditions or () if condition.at == at)


def is_begun(record: PhaseRecord) -> bool:
    """Tell whether a passage is more than a plan."""
    return record.entered_on is not None or record.left_on is not None


def is_withdrawn(halts: Iterable[Halt] | None) -> bool:
    """Tell whether a cycle was given up before its end."""
    return any(halt.kind == "withdrawal" for halt in halts or ())


def hang_together(phases: tuple[PhaseDefinition, ...] | None) -> None:
    """Refuse phases of which one stands there twice, or is followed by one that is not among them.

    Raises:
        PydanticCustomError: They contradict each other; see `faults.contradiction`.
    """
    names = tuple(definition.phase for definition in phases or ())
    if again := first_repeat(names):
        raise contradiction(f"has the phase {names[again[0]]} twice", "phases", again[0], "phase")
    known = frozenset(names)
    for position, definition in enumerate(phases or ()):
        for number, other in enumerate(definition.then or ()):
            if other not in known:
                text = f"lets {other} follow {definition.phase}, and has no such phase"
                raise contradiction(text, "phases", position, "then", number)


def follow_another(own: str | None, *, previous: str | None, following: str | None) -> None:
    """Refuse a cycle that comes before or after itself.

    Raises:
        PydanticCustomError: It does; see `faults.contradiction`.
    """
    if own is not None and own in {previous, following}:
        raise contradiction("follows itself", "previous" if own == previous else "next")
