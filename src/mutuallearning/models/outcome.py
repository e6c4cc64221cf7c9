"""What came of mutual learning, as somebody claims it: a chain of steps from what was learned to what changed.

A claim of contribution, not of cause: other causes have their place, and the claimant's confidence is kept as
it was put.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.reach import Reach
from mutuallearning.models.references import ActivityRef, OrganisationRef, OutcomeRef, PartyRef, PracticeRef
from mutuallearning.models.topic import Evidence
from mutuallearning.types.country import Country
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text
from mutuallearning.types.vocabulary import OpenVocabulary

OutcomeKind = Literal["change", "avoided-mistake", "abandoned"]

OutcomeStage = Literal[
    "learning", "idea", "adaptation", "pilot", "decision", "scale", "avoided-mistake", "abandoned"
]

OutcomeStepStatus = Literal["intended", "under-way", "done"]

Confidence = Literal["certain", "likely", "possible", "hedged"]

OUTCOME_FORMS = ("law", "policy", "programme", "service", "organisation", "tool", "way-of-working", "skill")

OutcomeForm = Annotated[str, OpenVocabulary(OUTCOME_FORMS)]


class OutcomeStep(Model):
    """One step on the way from what was learned to what changed."""

    stage: OutcomeStage | None = Field(
        default=None,
        description="Learning, idea, adaptation, pilot, decision, scale; or a mistake avoided, or given up.",
    )
    status: OutcomeStepStatus | None = Field(
        default=None, description="Whether the step is only intended, under way or done."
    )
    what: Text | None = Field(default=None, description="What happened, in a sentence.")
    date: PartialDate | None = Field(default=None, description="When it happened or began.")
    until: PartialDate | None = Field(default=None, description="By when it was complete.")
    reach: Reach | None = Field(default=None, description="How far it reached, such as three offices.")
    activities: tuple[ActivityRef, ...] | None = Field(
        default=None, description="The activities in which this step took place, by id."
    )
    evidence: tuple[Evidence, ...] | None = Field(
        default=None, description="What lets others see that the step happened."
    )
    confidence: Confidence | None = Field(
        default=None,
        description="How sure the claimant is that mutual learning played a part in this step, as it was put.",
    )
    in_their_words: Text | None = Field(
        default=None, description="The claimant's own words about it, kept short."
    )
    other_causes: tuple[Text, ...] | None = Field(
        default=None, description="What else led to this step, or may have."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.date is not None and self.until is not None and self.until.latest < self.date.earliest:
            raise contradiction(f"is complete by {self.until}, before it begins in {self.date}", "until")
        return self


class Outcome(Model):
    """A claim that mutual learning contributed to something: what, by which steps, on what evidence."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    title: Text | None = Field(default=None, description="What came of it, in a few words.")
    kind: OutcomeKind | None = Field(
        default=None, description="Something changed, a mistake was avoided, or the idea was given up."
    )
    form: OutcomeForm | None = Field(
        default=None, description="What took shape: a law, a policy, a service, or an own `x-` form."
    )
    summary: Text | None = Field(default=None, description="The claim in a few sentences.")
    organisation: OrganisationRef | None = Field(
        default=None, description="The id of the organisation in which it happened."
    )
    party: PartyRef | None = Field(
        default=None,
        description="The id of the party in which it happened, where no organisation is recorded.",
    )
    country: Country | None = Field(
        default=None, description="Country in which it happened, if not the organisation's."
    )
    policy_area: Text | None = Field(default=None, description="Policy area or field of work.")
    activities: tuple[ActivityRef, ...] | None = Field(
        default=None,
        description="The activities that it came from, by id; inside an activity, that one when not said.",
    )
    practices: tuple[PracticeRef, ...] | None = Field(
        default=None, description="The practices from which one learned, by id."
    )
    builds_on: tuple[OutcomeRef, ...] | None = Field(
        default=None, description="Earlier outcomes that led to this one, by id."
    )
    steps: tuple[OutcomeStep, ...] | None = Field(
        default=None, description="The steps from what was learned to what changed, in their order."
    )
    effects: tuple[Text, ...] | None = Field(
        default=None, description="What it changed for the people concerned."
    )
    claimed_by: Text | None = Field(
        default=None, description="The function or organisation that makes the claim, not a person's name."
    )
    claimed_on: PartialDate | None = Field(default=None, description="When the claim was made.")
    confidence: Confidence | None = Field(
        default=None,
        description="How sure the claimant is that mutual learning played a part, as it was put.",
    )
    in_their_words: Text | None = Field(
        default=None, description="The claimant's own words about how sure they are, kept short."
    )
    evidence: tuple[Evidence, ...] | None = Field(
        default=None, description="What lets others judge the claim as a whole."
    )
    other_causes: tuple[Text, ...] | None = Field(
        default=None, description="What else led to it, or may have: reforms, money, pressure, chance."
    )

    @model_validator(mode="after")
    def _is_not_its_own_cause(self) -> Self:
        if self.id is not None and self.id in (self.builds_on or ()):
            position = (self.builds_on or ()).index(self.id)
            raise contradiction("is said to build on itself", "builds_on", position)
        return self
