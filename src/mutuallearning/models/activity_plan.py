"""The activity plan: one planned activity of mutual learning, from the idea to what came of it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.models.actor import Actor
from mutuallearning.models.actual import Actual
from mutuallearning.models.agenda import Agenda, Mode
from mutuallearning.models.change import Change, is_cancelled
from mutuallearning.models.comparing import (
    compare_counts,
    compare_lengths,
    compare_lists,
    compare_periods,
    compare_places,
    compare_tallies,
    compare_words,
)
from mutuallearning.models.comparing_parts import (
    compare_actors,
    compare_agendas,
    compare_papers,
    compare_parties,
    compare_steps,
)
from mutuallearning.models.comparison import Comparison
from mutuallearning.models.conduct import ConfidentialityLevel, GroundRules, Privacy, Registration
from mutuallearning.models.context import Context
from mutuallearning.models.doubt import Doubt
from mutuallearning.models.evaluation import Evaluation
from mutuallearning.models.follow_up import FollowUp, Recommendation
from mutuallearning.models.governance import (
    Decision,
    Funding,
    Meeting,
    Recognition,
    Responsibility,
    Selection,
)
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.outcome import Outcome
from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party
from mutuallearning.models.period import Period, Place
from mutuallearning.models.readiness import Readiness
from mutuallearning.models.references import ActivityRef
from mutuallearning.models.series import SeriesPosition
from mutuallearning.models.step import Step
from mutuallearning.models.tally import Tally
from mutuallearning.models.topic import Goal, LearningTopic, Practice, Purpose
from mutuallearning.sources import Source, Waiver
from mutuallearning.types.count import Count
from mutuallearning.types.duration import Duration
from mutuallearning.types.language import Language
from mutuallearning.types.model import Document
from mutuallearning.types.numbers import Amount, Flag
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import FormatSlug, Paragraphs, Slug, Text

Stage = Literal["idea", "draft", "invited", "final", "running", "done"]
"""How far a plan has come, in this order."""

WrittenAs = Literal["plan", "record"]
"""A *plan* says what is going to happen; a *record* was written afterwards, from what sources say."""

Setting = Literal["public-policy", "workplace"]

Judgement = Literal["none", "narrative", "scores", "ranking", "pass-or-fail"]

Part = Literal[
    "participants", "topics", "agenda", "papers", "conduct", "governance", "follow-up", "evaluation"
]

PARTS: dict[Part, tuple[str, ...]] = {
    "participants": (
        "organisations",
        "parties",
        "all_parties_listed",
        "actors",
        "participants",
        "participant_kinds",
        "tallies",
        "selection",
        "registration",
    ),
    "topics": ("topics", "practices", "goal", "purpose", "assumptions"),
    "agenda": ("agenda", "steps"),
    "papers": ("papers",),
    "conduct": (
        "languages",
        "interpretation",
        "judgement",
        "ground_rules",
        "confidentiality",
        "onward_sharing",
        "privacy",
    ),
    "governance": (
        "preparation",
        "responsibilities",
        "decisions",
        "recognition",
        "funding",
        "readiness",
        "context_factors",
        "effort_days",
    ),
    "follow-up": ("recommendations", "follow_up", "outcomes"),
    "evaluation": ("evaluation",),
}
"""Which keys of a plan belong to which part, for `covers`. Keys that are in no part are always covered."""


class ActivityPlan(Document):
    """One planned activity of mutual learning."""

    mutuallearning: Literal[1] = Field(default=1, description="Version of the document format.")
    kind: Literal["activity-plan"] = Field(
        default="activity-plan", description="What sort of document this is."
    )
    id: Slug | None = Field(default=None, description="Identifier of the activity.")
    title: Text | None = Field(default=None, description="Title of the activity.")
    format: FormatSlug | None = Field(
        default=None, description="Format of the activity, such as `peer-review` or `study-visit`."
    )
    stage: Stage | None = Field(
        default=None, description="How far the plan has come; decides what may still be missing."
    )
    written_as: WrittenAs | None = Field(
        default=None,
        description="Plan, or record written afterwards from sources; a record is not told what it lacks.",
    )
    covers: tuple[Part, ...] | None = Field(
        default=None,
        description="The parts that this document keeps, if others are kept elsewhere; all parts when not said.",
    )
    language: Language | None = Field(default=None, description="Language in which this document is written.")
    setting: Setting | None = Field(default=None, description="Public policy or workplace.")
    programme: Text | None = Field(
        default=None, description="Programme or network to which the activity belongs."
    )
    theme: Text | None = Field(default=None, description="Annual theme or work strand of the programme.")
    follows: tuple[ActivityRef, ...] | None = Field(
        default=None, description="Ids of earlier activities that this one builds on."
    )
    series: SeriesPosition | None = Field(
        default=None, description="Which one of several activities that belong together this is."
    )
    joint_with: tuple[Text, ...] | None = Field(
        default=None, description="Other meetings together with which it is held."
    )
    summary: Paragraphs | None = Field(default=None, description="The activity in a few sentences.")

    dates: Period | None = Field(default=None, description="When it is planned to take place.")
    duration: Duration | None = Field(
        default=None, description="How long it is planned to last, such as `two half days`."
    )
    called_on: PartialDate | None = Field(
        default=None, description="When the activity was announced to those who should take part."
    )
    place: Place | None = Field(default=None, description="Where it is planned to take place.")
    mode: Mode | None = Field(default=None, description="On site, online or hybrid.")
    changes: tuple[Change, ...] | None = Field(
        default=None, description="How the plan was changed on the way, the earliest change first."
    )
    actual: Actual | None = Field(default=None, description="What really happened, beside what was planned.")

    purpose: Purpose | None = Field(default=None, description="What the activity is for.")
    goal: Goal | None = Field(default=None, description="What the parties want to reach together.")
    topics: tuple[LearningTopic, ...] | None = Field(default=None, description="What it is about.")
    practices: tuple[Practice, ...] | None = Field(default=None, description="Practices that are looked at.")
    assumptions: tuple[Text, ...] | None = Field(
        default=None, description="What the organisers take for granted, so that it can be tested."
    )

    organisations: tuple[Organisation, ...] | None = Field(
        default=None, description="The bodies behind the parties."
    )
    parties: tuple[Party, ...] | None = Field(default=None, description="Who takes part, and as what.")
    all_parties_listed: Flag | None = Field(
        default=None, description="Whether the parties are all there are, or only those that are known."
    )
    actors: tuple[Actor, ...] | None = Field(
        default=None, description="Persons or role slots that take part."
    )
    participants: Count | None = Field(
        default=None, description="How many people are expected in all; may be fuzzy, such as `around 40`."
    )
    participant_kinds: tuple[Text, ...] | None = Field(
        default=None, description="What sorts of people and bodies are expected, such as `social partners`."
    )
    tallies: tuple[Tally, ...] | None = Field(
        default=None, description="How many of what are planned: countries, pairs, sessions, visits."
    )
    selection: Selection | None = Field(default=None, description="How the peers were chosen.")
    registration: Registration | None = Field(default=None, description="How people sign up.")

    agenda: Agenda | None = Field(default=None, description="What happens when.")
    steps: tuple[Step, ...] | None = Field(
        default=None,
        description="What happens one after the other, where the activity is more than a meeting.",
    )
    papers: tuple[Paper, ...] | None = Field(default=None, description="What is written before and after.")

    languages: tuple[Language, ...] | None = Field(default=None, description="Working languages.")
    interpretation: tuple[Language, ...] | None = Field(
        default=None, description="Languages into which the whole activity is interpreted."
    )
    judgement: Judgement | None = Field(
        default=None, description="How the activity judges those it looks at; learning needs no marks."
    )
    ground_rules: GroundRules | None = Field(default=None, description="How people deal with each other.")
    confidentiality: ConfidentialityLevel | None = Field(
        default=None, description="What may be told outside: all, what but not who, nothing."
    )
    onward_sharing: Text | None = Field(default=None, description="What may be told at home, and to whom.")
    privacy: Privacy | None = Field(default=None, description="What is recorded about people.")

    preparation: tuple[Meeting, ...] | None = Field(default=None, description="Meetings before the event.")
    responsibilities: tuple[Responsibility, ...] | None = Field(
        default=None, description="Tasks, each with somebody who answers for it."
    )
    decisions: tuple[Decision, ...] | None = Field(
        default=None, description="What is to be decided, and how."
    )
    recognition: tuple[Recognition, ...] | None = Field(
        default=None, description="How contributions are seen and thanked."
    )
    funding: Funding | None = Field(default=None, description="Who pays for what.")
    effort_days: Amount | None = Field(
        default=None, description="Estimated work of all parties over the whole activity, in person-days."
    )
    readiness: Readiness | None = Field(
        default=None, description="Whether mutual learning suits here and now."
    )
    context_factors: Context | None = Field(
        default=None, description="Circumstances that help learning here, or hinder it."
    )

    recommendations: tuple[Recommendation, ...] | None = Field(default=None, description="The peers' advice.")
    follow_up: FollowUp | None = Field(default=None, description="What happens after the event.")
    outcomes: tuple[Outcome, ...] | None = Field(
        default=None, description="What is claimed to have come of it."
    )
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
        default=None, description="Rules that this plan does not follow, each with its reason."
    )
    notes: Paragraphs | None = Field(default=None, description="Anything else.")

    @property
    def is_cancelled(self) -> bool:
        """Whether it was cancelled, and not taken up again afterwards."""
        return is_cancelled(self.changes)

    def compare_actual(self) -> Comparison:
        """Set what was planned beside what really happened.

        Offsets such as `4 weeks before start` count from the days on which the event really took place, if they are
        known. Of a document that was written as a record nobody can tell who had been expected.

        >>> plan = ActivityPlan.model_validate(
        ...     {
        ...         "dates": {"start": "2026-03-10"},
        ...         "participants": "up to 30",
        ...         "actual": {"dates": {"start": "2026-04-14"}, "participants": 41},
        ...     }
        ... )
        >>> print(plan.compare_actual())
        start: planned 2026-03-10, was 2026-04-14, 35 days later
        participants: planned up to 30, was 41, at least 11 more
        """
        actual = self.actual or Actual()
        event = actual.dates or self.dates
        record = self.written_as == "record"
        organisations = {item.id: item for item in self.organisations or ()}
        entries = (
            *compare_periods("/dates", self.dates, actual.dates),
            compare_lengths("/duration", self.duration, actual.duration),
            *compare_places("/place", self.place, actual.place),
            compare_words("/mode", "mode", self.mode, actual.mode),
            compare_counts("/participants", "participants", self.participants, actual.participants),
            *compare_lists("/participant_kinds", self.participant_kinds, actual.participant_kinds),
            *compare_tallies("/tallies", self.tallies, actual.tallies),
            *compare_parties(self.parties or (), organisations, record=record),
            *compare_actors(self.actors or (), record=record),
            *compare_papers(self.papers or (), event),
            *compare_steps(self.steps or (), event),
            *compare_agendas(self.agenda, actual.agenda),
        )
        return Comparison(tuple(entry for entry in entries if entry is not None))
