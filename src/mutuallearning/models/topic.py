"""What is to be learned: topics, their questions, the practice looked at, the goal."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.models.references import OrganisationRef, PartyRef
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.language import Language
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text, Url

Purpose = Literal[
    "showcase",
    "advice-on-reform",
    "implementation-support",
    "problem-solving",
    "comparison",
    "transfer",
    "exploration",
    "reflection",
    "capacity-building",
    "dissemination",
]

PracticeState = Literal["idea", "emerging", "pilot", "established", "ended"]

EvidenceKind = Literal[
    "evaluation", "monitoring-data", "statistics", "study", "user-feedback", "expert-opinion", "experience"
]


class LearningQuestion(Model):
    """An open question that the activity is to answer."""

    id: Slug | None = Field(
        default=None, description="Identifier, so that sessions can refer to the question."
    )
    text: Text = Field(description="The question itself, best as an open one: how, what, why.")
    language: Language | None = Field(default=None, description="Language of the question, as a BCP 47 tag.")
    asked_by: PartyRef | None = Field(default=None, description="The party whose question it is.")


class LearningTopic(Model):
    """What the activity is about."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    title: Text = Field(description="The topic in a few words.")
    policy_area: Text | None = Field(
        default=None, description="Policy area or field of work, such as employment, education, mobility."
    )
    description: Text | None = Field(default=None, description="What belongs to the topic and what does not.")
    questions: tuple[LearningQuestion, ...] | None = Field(
        default=None, description="The learning questions, few and open."
    )


class Evidence(Model):
    """Something that lets others judge how well a practice works."""

    kind: EvidenceKind | None = Field(
        default=None, description="Evaluation, monitoring data, study and so on."
    )
    title: Text | None = Field(default=None, description="Title of the document or data set.")
    finding: Text | None = Field(
        default=None, description="What it shows, also where the practice fell short."
    )
    date: PartialDate | None = Field(default=None, description="When it was published or gathered.")
    url: Url | None = Field(default=None, description="Where it can be read.")


class Practice(Model):
    """An approach that is looked at: a policy, a service, a way of working."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    title: Text = Field(description="Name of the practice.")
    party: PartyRef | None = Field(default=None, description="The party whose practice it is.")
    organisation: OrganisationRef | None = Field(
        default=None, description="The organisation that runs it, if it is not the party's."
    )
    state: PracticeState | None = Field(
        default=None, description="Idea, emerging, pilot, established, ended."
    )
    since: PartialDate | None = Field(default=None, description="Since when it has been in use.")
    summary: Text | None = Field(default=None, description="The practice in a few sentences.")
    evidence: tuple[Evidence, ...] | None = Field(default=None, description="What is known of its effects.")
    assumptions: tuple[Text, ...] | None = Field(
        default=None, description="What must be true for it to work, so that others can test it."
    )
    transferability: Text | None = Field(
        default=None, description="What another place would need to use it, and what would not travel."
    )


class Indicator(Model):
    """How one will see that a goal was reached."""

    statement: Text = Field(description="What will be seen or counted.")
    target: Text | None = Field(default=None, description="The value or state hoped for.")
    measured_by: Text | None = Field(default=None, description="How and by which function it is measured.")
    due: Deadline | None = Field(default=None, description="When it is looked at.")


class Goal(Model):
    """What the parties want to reach together."""

    statement: Text = Field(description="The common goal in one or two sentences.")
    indicators: tuple[Indicator, ...] | None = Field(
        default=None, description="How one will see that it was reached."
    )
    agreed_on: PartialDate | None = Field(default=None, description="When the parties agreed on it.")
