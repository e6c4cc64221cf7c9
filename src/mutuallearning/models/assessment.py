"""The assessment of one service in a benchlearning cycle."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from mutuallearning.models.change_agenda import ChangeAgenda
from mutuallearning.models.conditions import CaseFile
from mutuallearning.models.follow_up import Recommendation
from mutuallearning.models.paper import Paper
from mutuallearning.models.phases import Halt, PhaseDefinition, PhaseRecord
from mutuallearning.models.references import ActivityRef, ActorRef, ExcellenceModelRef, PartyRef
from mutuallearning.models.scores import Score, one_each
from mutuallearning.models.topic import Practice
from mutuallearning.models.track import Track
from mutuallearning.models.visit import Visit, held
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.model import Model
from mutuallearning.types.text import Paragraphs, Slug


class Assessment(Model):
    """One service looks at itself and is looked at, gets advice, and reports what it made of it."""

    id: Slug = Field(description="Identifier, unique within the document.")
    service: PartyRef | None = Field(default=None, description="The service, as a party's id.")
    model: ExcellenceModelRef | None = Field(
        default=None, description="The excellence model, by id, if it is not that of the cycle."
    )
    course: tuple[PhaseRecord, ...] | None = Field(
        default=None, description="The phases as they were, and will be, gone through, in order."
    )
    halts: tuple[Halt, ...] | None = Field(default=None, description="Pauses, a withdrawal, an early end.")
    internal_assessors: tuple[ActorRef, ...] | None = Field(
        default=None, description="Actors of the service who run the self-assessment, by id."
    )
    assessors: tuple[ActorRef, ...] | None = Field(
        default=None, description="Actors from elsewhere who visit and assess, by id."
    )
    visit: Visit | None = Field(default=None, description="The visit of the assessors.")
    papers: tuple[Paper, ...] | None = Field(
        default=None, description="What is written for it: self-assessment, report and so on."
    )
    scores: tuple[Score, ...] | None = Field(
        default=None, description="How the service sees itself, and how the assessors see it."
    )
    practices: tuple[Practice, ...] | None = Field(
        default=None, description="Good practices that the assessors met."
    )
    recommendations: tuple[Recommendation, ...] | None = Field(
        default=None, description="The assessors' advice, each naming whom else to look at."
    )
    response_due: Deadline | None = Field(
        default=None,
        description="When the service answers, if not as the cycle says; offsets from its visit.",
    )
    change_agenda: ChangeAgenda | None = Field(default=None, description="What the service will change.")
    report_back: Deadline | None = Field(
        default=None, description="When it reports on that, if not as the cycle says; offsets from its visit."
    )
    activities: tuple[ActivityRef, ...] | None = Field(
        default=None, description="Activities of mutual learning that came of it, by id."
    )
    notes: Paragraphs | None = Field(default=None, description="Anything else.")

    @model_validator(mode="after")
    def _is_scored_once(self) -> Self:
        one_each(self.scores)
        return self

    def track(self, phases: tuple[PhaseDefinition, ...]) -> Track:
        """Give its way through the phases of a cycle."""
        return Track(phases, self.course or (), self.halts or (), case_file(self))


def case_file(assessment: Assessment) -> CaseFile:
    """Gather what conditions of phases ask of an assessment."""
    agenda = assessment.change_agenda
    return CaseFile(
        team=assessment.assessors,
        visit=None if assessment.visit is None else assessment.visit.dates,
        held=held(assessment.visit),
        papers=assessment.papers or (),
        scored_by=frozenset(score.by for score in assessment.scores or ()),
        recommendations=assessment.recommendations,
        items=None if agenda is None else agenda.items,
    )
