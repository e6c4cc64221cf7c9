"""The benchlearning cycle: services that compare themselves by figures, assess each other, and learn from it."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.activity_plan import WrittenAs
from mutuallearning.models.actor import Actor
from mutuallearning.models.assessment import Assessment
from mutuallearning.models.change import Change
from mutuallearning.models.conduct import ConfidentialityLevel
from mutuallearning.models.doubt import Doubt
from mutuallearning.models.evaluation import Evaluation
from mutuallearning.models.excellence import ExcellenceModel, model_named
from mutuallearning.models.indicators import BenchmarkIndicator, BenchmarkingRound
from mutuallearning.models.moves import CycleState, Move
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.outcome import Outcome
from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party
from mutuallearning.models.period import Period
from mutuallearning.models.phases import MOST_PHASES, PhaseDefinition, follow_another, hang_together
from mutuallearning.models.references import ActivityRef, ExcellenceModelRef
from mutuallearning.models.scores import Gap, gaps
from mutuallearning.models.standard_phases import BENCHLEARNING_PHASES
from mutuallearning.models.tally import Tally
from mutuallearning.models.track import Day, Track
from mutuallearning.sources import Source, Waiver
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.language import Language
from mutuallearning.types.model import Document
from mutuallearning.types.numbers import Positive
from mutuallearning.types.text import Paragraphs, Slug, Text


class BenchlearningCycle(Document):
    """Several services over some years: yearly figures, an assessment of each, learning from each other."""

    mutuallearning: Literal[1] = Field(default=1, description="Version of the document format.")
    kind: Literal["benchlearning-cycle"] = Field(
        default="benchlearning-cycle", description="What sort of document this is."
    )
    id: Slug | None = Field(default=None, description="Identifier of the cycle.")
    title: Text | None = Field(default=None, description="Title of the cycle.")
    written_as: WrittenAs | None = Field(
        default=None,
        description="A plan, or a record written afterwards, which may lack what sources do not say.",
    )
    language: Language | None = Field(default=None, description="Language in which this document is written.")
    programme: Text | None = Field(
        default=None, description="Programme or network to which the cycle belongs."
    )
    number: Positive | None = Field(
        default=None, description="Its number among the cycles of the programme, from 1."
    )
    summary: Paragraphs | None = Field(default=None, description="The cycle in a few sentences.")
    dates: Period | None = Field(default=None, description="From when to when the cycle runs.")
    changes: tuple[Change, ...] | None = Field(
        default=None, description="How the plan was changed on the way, the earliest change first."
    )
    previous: Slug | None = Field(default=None, description="Id of the cycle before.")
    next: Slug | None = Field(default=None, description="Id of the cycle after.")

    phases: tuple[PhaseDefinition, ...] | None = Field(
        default=None,
        max_length=MOST_PHASES,
        description="The phases of each assessment; those of the library when not said.",
    )
    model: ExcellenceModelRef | None = Field(
        default=None, description="The excellence model by which services are assessed, by id."
    )
    excellence_models: tuple[ExcellenceModel, ...] | None = Field(
        default=None, description="Excellence models that are written down here."
    )

    organisations: tuple[Organisation, ...] | None = Field(
        default=None, description="The bodies behind the services."
    )
    parties: tuple[Party, ...] | None = Field(
        default=None, description="The services that take part, and those who help them."
    )
    actors: tuple[Actor, ...] | None = Field(
        default=None, description="Persons or role slots that take part, assessors above all."
    )
    tallies: tuple[Tally, ...] | None = Field(
        default=None, description="How many of what there are in all: assessments, assessors, visits."
    )
    languages: tuple[Language, ...] | None = Field(default=None, description="Working languages.")
    confidentiality: ConfidentialityLevel | None = Field(
        default=None, description="What may be told outside: all, what but not who, nothing."
    )

    indicators: tuple[BenchmarkIndicator, ...] | None = Field(
        default=None, description="What services measure in the same way."
    )
    rounds: tuple[BenchmarkingRound, ...] | None = Field(
        default=None, description="When the values of indicators are gathered, round by round."
    )
    assessments: tuple[Assessment, ...] | None = Field(
        default=None, description="The assessments, one for each service."
    )
    response_due: Deadline | None = Field(
        default=None, description="When a service answers its recommendations; offsets from its visit."
    )
    report_back: Deadline | None = Field(
        default=None, description="When a service reports on its change agenda; offsets from its visit."
    )
    activities: tuple[ActivityRef, ...] | None = Field(
        default=None, description="Activities of mutual learning that belong to the cycle, by id."
    )
    papers: tuple[Paper, ...] | None = Field(
        default=None, description="What is written for the whole cycle: manual, yearly report and so on."
    )
    outcomes: tuple[Outcome, ...] | None = Field(default=None, description="What came of it.")
    evaluation: Evaluation | None = Field(
        default=None, description="How one finds out whether it was worth it."
    )

    sources: tuple[Source, ...] | None = Field(
        default=None, description="Where the facts in this document come from."
    )
    doubts: tuple[Doubt, ...] | None = Field(
        default=None, description="What in this document is not certain, or said otherwise elsewhere."
    )
    waivers: tuple[Waiver, ...] | None = Field(
        default=None, description="Rules that this cycle does not follow, each with its reason."
    )
    notes: Paragraphs | None = Field(default=None, description="Anything else.")

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        hang_together(self.phases)
        follow_another(self.id, previous=self.previous, following=self.next)
        return self

    def phases_in_use(self) -> tuple[PhaseDefinition, ...]:
        """Give the phases that it declares, or else those of the library."""
        return BENCHLEARNING_PHASES if self.phases is None else self.phases

    def assessment(self, id: str) -> Assessment:  # noqa: A002 -- the word of the documents
        """Give an assessment by its id.

        Raises:
            KeyError: There is none.
        """
        for one in self.assessments or ():
            if one.id == id:
                return one
        raise KeyError(id)

    def track(self, assessment: str) -> Track:
        """Give the way of an assessment through the phases."""
        return self.assessment(assessment).track(self.phases_in_use())

    def state(self, assessment: str) -> CycleState:
        """Say where an assessment stands."""
        return self.track(assessment).state

    def possible_moves(self, assessment: str, on: Day | None = None) -> tuple[Move, ...]:
        """Give every move of an assessment, allowed or refused with its reasons.

        Args:
            assessment: Id of the assessment.
            on: The day on which one wants to move; without one, dates are not compared.
        """
        return self.track(assessment).moves(on)

    def move(self, assessment: str, to: str, on: Day) -> Self:
        """Let an assessment leave its phase and enter another one.

        Raises:
            ImpossibleMoveError: The move is refused; the error says why.
        """
        return self._with(assessment, self.track(assessment).moved("enter", to, on))

    def end(self, assessment: str, on: Day) -> Self:
        """Let an assessment end with the phase in which it is.

        Raises:
            ImpossibleMoveError: It cannot end there; the error says why.
        """
        return self._with(assessment, self.track(assessment).moved("end", None, on))

    def pause(self, assessment: str, on: Day, *, reason: str | None = None, by: str | None = None) -> Self:
        """Let an assessment rest.

        Raises:
            ImpossibleMoveError: It rests already, or is over.
        """
        return self._with(assessment, self.track(assessment).moved("pause", None, on, reason=reason, by=by))

    def resume(self, assessment: str, on: Day) -> Self:
        """Let an assessment that rests go on.

        Raises:
            ImpossibleMoveError: It does not rest.
        """
        return self._with(assessment, self.track(assessment).moved("resume", None, on))

    def withdraw(self, assessment: str, on: Day, *, reason: str | None = None, by: str | None = None) -> Self:
        """Let a service withdraw from its assessment.

        Raises:
            ImpossibleMoveError: It is over already.
        """
        return self._with(
            assessment, self.track(assessment).moved("withdraw", None, on, reason=reason, by=by)
        )

    def model_of(self, assessment: str) -> ExcellenceModel | None:
        """Give the excellence model of an assessment, if it is written down here."""
        wanted = self.assessment(assessment).model or self.model
        return model_named(self.excellence_models, wanted)

    def gaps(self, assessment: str, model: ExcellenceModel | None = None) -> tuple[Gap, ...]:
        """Put how a service sees itself beside how it is seen, in the order of the model.

        Args:
            assessment: Id of the assessment.
            model: The excellence model, if it is not written down here.
        """
        return gaps(self.assessment(assessment).scores, model or self.model_of(assessment))

    def _with(self, assessment: str, track: Track) -> Self:
        before = self.assessment(assessment)
        update = {"course": track.course or before.course, "halts": track.halts or before.halts}
        after = before.model_copy(update=update)
        return self.model_copy(
            update={"assessments": tuple(after if one is before else one for one in self.assessments or ())}
        )
