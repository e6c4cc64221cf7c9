"""The peer-review cycle: one review, from its preparation to what the next one can build on."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.activity_plan import WrittenAs
from mutuallearning.models.actor import Actor
from mutuallearning.models.change import Change
from mutuallearning.models.change_agenda import ChangeAgenda
from mutuallearning.models.conditions import CaseFile
from mutuallearning.models.conduct import ConfidentialityLevel
from mutuallearning.models.doubt import Doubt
from mutuallearning.models.evaluation import Evaluation
from mutuallearning.models.excellence import ExcellenceModel, model_named
from mutuallearning.models.follow_up import FollowUp, Recommendation
from mutuallearning.models.moves import CycleState, Move
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.outcome import Outcome
from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party
from mutuallearning.models.period import Period
from mutuallearning.models.phases import (
    MOST_PHASES,
    Halt,
    PhaseDefinition,
    PhaseRecord,
    follow_another,
    hang_together,
)
from mutuallearning.models.references import ActivityRef, ExcellenceModelRef
from mutuallearning.models.scores import Gap, Score, gaps, one_each
from mutuallearning.models.standard_phases import PEER_REVIEW_PHASES
from mutuallearning.models.tally import Tally
from mutuallearning.models.topic import LearningTopic, Practice
from mutuallearning.models.track import Day, Track
from mutuallearning.models.visit import Visit, held
from mutuallearning.sources import Source, Waiver
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.language import Language
from mutuallearning.types.model import Document
from mutuallearning.types.text import FormatSlug, Paragraphs, Slug, Text

_REVIEWING = frozenset({"reviewer", "external-assessor", "team-leader"})


class PeerReviewCycle(Document):
    """A peer review in its phases: one or several units under review, and the peers who visit them."""

    mutuallearning: Literal[1] = Field(default=1, description="Version of the document format.")
    kind: Literal["peer-review-cycle"] = Field(
        default="peer-review-cycle", description="What sort of document this is."
    )
    id: Slug | None = Field(default=None, description="Identifier of the cycle.")
    title: Text | None = Field(default=None, description="Title of the cycle.")
    written_as: WrittenAs | None = Field(
        default=None,
        description="A plan, or a record written afterwards, which may lack what sources do not say.",
    )
    format: FormatSlug | None = Field(
        default=None, description="Format of the review, such as `peer-review/impel`."
    )
    language: Language | None = Field(default=None, description="Language in which this document is written.")
    programme: Text | None = Field(
        default=None, description="Programme or network to which the cycle belongs."
    )
    summary: Paragraphs | None = Field(default=None, description="The cycle in a few sentences.")
    dates: Period | None = Field(default=None, description="From when to when the cycle runs.")
    changes: tuple[Change, ...] | None = Field(
        default=None, description="How the plan was changed on the way, the earliest change first."
    )
    previous: Slug | None = Field(default=None, description="Id of the cycle before, at the same host.")
    next: Slug | None = Field(default=None, description="Id of the cycle after, at the same host.")

    phases: tuple[PhaseDefinition, ...] | None = Field(
        default=None,
        max_length=MOST_PHASES,
        description="The phases of the cycle; those of the library when not said.",
    )
    course: tuple[PhaseRecord, ...] | None = Field(
        default=None, description="The phases as they were, and will be, gone through, in order."
    )
    halts: tuple[Halt, ...] | None = Field(default=None, description="Pauses, a withdrawal, an early end.")

    topics: tuple[LearningTopic, ...] | None = Field(default=None, description="What it is about.")
    practices: tuple[Practice, ...] | None = Field(default=None, description="Practices that are looked at.")
    organisations: tuple[Organisation, ...] | None = Field(
        default=None, description="The bodies behind the parties."
    )
    parties: tuple[Party, ...] | None = Field(
        default=None, description="Who takes part, and as what: under review, host, peer and so on."
    )
    actors: tuple[Actor, ...] | None = Field(
        default=None, description="Persons or role slots that take part, reviewers above all."
    )
    tallies: tuple[Tally, ...] | None = Field(
        default=None, description="How many of what there are: people met, interviews, hours of the peers."
    )
    languages: tuple[Language, ...] | None = Field(default=None, description="Working languages.")
    confidentiality: ConfidentialityLevel | None = Field(
        default=None, description="What may be told outside: all, what but not who, nothing."
    )

    visit: Visit | None = Field(default=None, description="The visit of the peers.")
    papers: tuple[Paper, ...] | None = Field(
        default=None, description="What is written: self-assessment, report and so on."
    )
    model: ExcellenceModelRef | None = Field(
        default=None, description="The model by which it is assessed, by id, where there is one."
    )
    excellence_models: tuple[ExcellenceModel, ...] | None = Field(
        default=None, description="Excellence models that are written down here."
    )
    scores: tuple[Score, ...] | None = Field(
        default=None, description="How the host sees itself, and how the peers see it, where that is scored."
    )
    recommendations: tuple[Recommendation, ...] | None = Field(
        default=None, description="The peers' advice, each with the host's answer."
    )
    response_due: Deadline | None = Field(
        default=None, description="When the host answers the recommendations; offsets from the visit."
    )
    action_plan: ChangeAgenda | None = Field(
        default=None, description="What the host will do because of the advice."
    )
    report_back: Deadline | None = Field(
        default=None, description="When the host reports on that; offsets from the visit."
    )
    follow_up: FollowUp | None = Field(default=None, description="What happens after the visit.")
    follow_up_visit: Visit | None = Field(
        default=None, description="The visit, or meeting, that looks at what came of it."
    )
    activities: tuple[ActivityRef, ...] | None = Field(
        default=None, description="Further activities that belong to the cycle, by id."
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
        one_each(self.scores)
        follow_another(self.id, previous=self.previous, following=self.next)
        return self

    def phases_in_use(self) -> tuple[PhaseDefinition, ...]:
        """Give the phases that it declares, or else those of the library."""
        return PEER_REVIEW_PHASES if self.phases is None else self.phases

    @property
    def track(self) -> Track:
        """Its way through the phases."""
        return Track(self.phases_in_use(), self.course or (), self.halts or (), case_file(self))

    @property
    def state(self) -> CycleState:
        """Where it stands."""
        return self.track.state

    def possible_moves(self, on: Day | None = None) -> tuple[Move, ...]:
        """Give every move, allowed or refused with its reasons.

        Args:
            on: The day on which one wants to move; without one, dates are not compared.

        >>> [str(move) for move in PeerReviewCycle().possible_moves()][:2]
        ['enter preparation', 'enter self-assessment: not possible, because from the beginning to self-assessment \
it skips preparation']
        """
        return self.track.moves(on)

    def move(self, to: str, on: Day) -> Self:
        """Leave the phase in which it is and enter another one.

        >>> str(PeerReviewCycle().move("preparation", "2026-03-02").state)
        'in preparation since 2026-03-02'

        Raises:
            ImpossibleMoveError: The move is refused; the error says why.
        """
        return self._with(self.track.moved("enter", to, on))

    def end(self, on: Day) -> Self:
        """End with the phase in which it is.

        Raises:
            ImpossibleMoveError: It cannot end there; the error says why.
        """
        return self._with(self.track.moved("end", None, on))

    def pause(self, on: Day, *, reason: str | None = None, by: str | None = None) -> Self:
        """Let it rest.

        Raises:
            ImpossibleMoveError: It rests already, or is over.
        """
        return self._with(self.track.moved("pause", None, on, reason=reason, by=by))

    def resume(self, on: Day) -> Self:
        """Let it go on after a rest.

        Raises:
            ImpossibleMoveError: It does not rest.
        """
        return self._with(self.track.moved("resume", None, on))

    def withdraw(self, on: Day, *, reason: str | None = None, by: str | None = None) -> Self:
        """Give it up before its end, as a host may.

        Raises:
            ImpossibleMoveError: It is over already.
        """
        return self._with(self.track.moved("withdraw", None, on, reason=reason, by=by))

    def gaps(self, model: ExcellenceModel | None = None) -> tuple[Gap, ...]:
        """Put how the host sees itself beside how it is seen, in the order of the model.

        Args:
            model: The model, if it is not written down here.
        """
        return gaps(self.scores, model or model_named(self.excellence_models, self.model))

    def _with(self, track: Track) -> Self:
        course, halts = track.course or self.course, track.halts or self.halts
        return self.model_copy(update={"course": course, "halts": halts})


def case_file(cycle: PeerReviewCycle) -> CaseFile:
    """Gather what conditions of phases ask of a peer-review cycle."""
    plan = cycle.action_plan
    return CaseFile(
        team=_team(cycle.actors),
        visit=None if cycle.visit is None else cycle.visit.dates,
        held=held(cycle.visit),
        papers=cycle.papers or (),
        scored_by=frozenset(score.by for score in cycle.scores or ()),
        recommendations=cycle.recommendations,
        items=None if plan is None else plan.items,
    )


def _team(actors: tuple[Actor, ...] | None) -> tuple[str, ...] | None:
    if actors is None:
        return None
    reviewing = tuple(actor.id for actor in actors if not _REVIEWING.isdisjoint(actor.roles or ()))
    # Slots whose roles are still open may be the reviewers.
    return reviewing or (None if any(actor.roles is None for actor in actors) else ())
