"""The activity plan: one planned activity of mutual learning, from the idea to what came of it."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.actor import Actor
from mutuallearning.models.agenda import Agenda, Mode
from mutuallearning.models.conduct import ConfidentialityLevel, GroundRules, Privacy, Registration
from mutuallearning.models.evaluation import Evaluation
from mutuallearning.models.follow_up import FollowUp, Recommendation
from mutuallearning.models.governance import (
    Decision,
    Funding,
    Meeting,
    Readiness,
    Recognition,
    Responsibility,
    Selection,
)
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party
from mutuallearning.models.topic import Goal, LearningTopic, Practice, Purpose
from mutuallearning.sources import Source, Waiver
from mutuallearning.types.count import Count
from mutuallearning.types.country import Country
from mutuallearning.types.faults import contradiction
from mutuallearning.types.language import Language
from mutuallearning.types.model import Document, Model
from mutuallearning.types.numbers import Amount
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import FormatSlug, Paragraphs, Slug, Text

Stage = Literal["idea", "draft", "invited", "final", "running", "done"]
"""How far a plan has come, in this order."""

Setting = Literal["public-policy", "workplace"]

Judgement = Literal["none", "narrative", "scores", "ranking", "pass-or-fail"]

Part = Literal[
    "participants", "topics", "agenda", "papers", "conduct", "governance", "follow-up", "evaluation"
]

PARTS: dict[Part, tuple[str, ...]] = {
    "participants": ("organisations", "parties", "actors", "participants", "selection", "registration"),
    "topics": ("topics", "practices", "goal", "purpose", "assumptions"),
    "agenda": ("agenda",),
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
        "effort_days",
    ),
    "follow-up": ("recommendations", "follow_up"),
    "evaluation": ("evaluation",),
}
"""Which keys of a plan belong to which part, for `covers`. Keys that are in no part are always covered."""


class Period(Model):
    """From when to when something takes place."""

    start: PartialDate | None = Field(
        default=None, description="First day; a month or a year if no more is known."
    )
    end: PartialDate | None = Field(default=None, description="Last day; the first day when not said.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start is not None and self.end is not None and self.end.latest < self.start.earliest:
            raise contradiction(f"ends on {self.end}, before it starts on {self.start}", "end")
        return self


class Place(Model):
    """Where something takes place."""

    city: Text | None = Field(default=None, description="City or town.")
    country: Country | None = Field(default=None, description="Country as two letters (ISO 3166-1).")
    venue: Text | None = Field(default=None, description="Building or address.")


class Actual(Model):
    """What really happened, beside what was planned."""

    dates: Period | None = Field(default=None, description="When it really took place.")
    participants: Count | None = Field(default=None, description="How many people really came.")
    place: Place | None = Field(default=None, description="Where it really took place.")
    note: Text | None = Field(default=None, description="What went differently, and why.")


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
    follows: tuple[Slug, ...] | None = Field(
        default=None, description="Ids of earlier activities that this one builds on."
    )
    summary: Paragraphs | None = Field(default=None, description="The activity in a few sentences.")

    dates: Period | None = Field(default=None, description="When it is planned to take place.")
    called_on: PartialDate | None = Field(
        default=None, description="When the activity was announced to those who should take part."
    )
    place: Place | None = Field(default=None, description="Where it is planned to take place.")
    mode: Mode | None = Field(default=None, description="On site, online or hybrid.")
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
    actors: tuple[Actor, ...] | None = Field(
        default=None, description="Persons or role slots that take part."
    )
    participants: Count | None = Field(
        default=None, description="How many people are expected in all; may be fuzzy, such as `around 40`."
    )
    selection: Selection | None = Field(default=None, description="How the peers were chosen.")
    registration: Registration | None = Field(default=None, description="How people sign up.")

    agenda: Agenda | None = Field(default=None, description="What happens when.")
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

    recommendations: tuple[Recommendation, ...] | None = Field(default=None, description="The peers' advice.")
    follow_up: FollowUp | None = Field(default=None, description="What happens after the event.")
    evaluation: Evaluation | None = Field(
        default=None, description="How one finds out whether it was worth it."
    )

    sources: tuple[Source, ...] | None = Field(
        default=None, description="Where the facts in this document come from."
    )
    waivers: tuple[Waiver, ...] | None = Field(
        default=None, description="Rules that this plan does not follow, each with its reason."
    )
    notes: Paragraphs | None = Field(default=None, description="Anything else.")
