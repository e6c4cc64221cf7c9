"""What is to be learned: topics, their questions, the practice looked at, the goal."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.reach import Reach
from mutuallearning.models.references import OrganisationRef, PartyRef
from mutuallearning.types.count import Count
from mutuallearning.types.country import Country
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.faults import contradiction
from mutuallearning.types.language import Language
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Amount, Year
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Currency, Slug, Text, Url

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
    "evaluation",
    "monitoring-data",
    "statistics",
    "study",
    "user-feedback",
    "expert-opinion",
    "experience",
    "testimony",
    "official-text",
    "press",
]


class LearningQuestion(Model):
    """An open question that the activity is to answer."""

    id: Slug | None = Field(
        default=None, description="Identifier, so that sessions can refer to the question."
    )
    text: Text = Field(description="The question itself, best as an open one: how, what, why.")
    language: Language | None = Field(default=None, description="Language of the question, as a BCP 47 tag.")
    asked_by: PartyRef | None = Field(default=None, description="The party whose question it is.")


class Evidence(Model):
    """Something that lets others judge how well a practice works."""

    kind: EvidenceKind | None = Field(
        default=None,
        description="Evaluation, monitoring data, study and so on; testimony is what those concerned say.",
    )
    title: Text | None = Field(default=None, description="Title of the document or data set.")
    finding: Text | None = Field(
        default=None, description="What it shows, also where the practice fell short."
    )
    date: PartialDate | None = Field(default=None, description="When it was published or gathered.")
    url: Url | None = Field(default=None, description="Where it can be read.")


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
    focus_areas: Count | None = Field(
        default=None,
        description="In how many focus areas it is dealt with, where they are not told one by one.",
    )
    evidence: tuple[Evidence, ...] | None = Field(
        default=None, description="What is known of the topic: studies, statistics, reports of experts."
    )


class Classification(Model):
    """The class that a practice has in some scheme, such as the EU's of labour-market interventions."""

    scheme: Text = Field(description="Name of the scheme, such as `Labour market policy database`.")
    version: Text | None = Field(default=None, description="Version or year of the scheme.")
    code: Text | None = Field(default=None, description="Code of the class in that version.")
    title: Text | None = Field(default=None, description="Name of the class.")


class Cost(Model):
    """What a practice or an activity costs."""

    amount: Amount | None = Field(default=None, description="How much, in the currency.")
    bound: Literal["up-to", "at-least", "around"] | None = Field(
        default=None, description="Whether it is at most, at least or around so much; exact when not said."
    )
    currency: Currency | None = Field(
        default=None, description="Currency as three letters (ISO 4217), such as EUR."
    )
    per: Text | None = Field(
        default=None, description="For what, such as `year` or `participant`; for all of it when not said."
    )
    year: Year | None = Field(default=None, description="Year of the prices.")
    covers: Text | None = Field(default=None, description="What is in it and what is not.")
    paid_by: Text | None = Field(default=None, description="Out of which money, such as a fund or a budget.")
    source: Text | None = Field(default=None, description="Where the figure comes from.")


class Practice(Model):
    """An approach that is looked at: a policy, a service, a way of working."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    title: Text = Field(description="Name of the practice.")
    original_title: Text | None = Field(default=None, description="Its name in the language of its country.")
    party: PartyRef | None = Field(default=None, description="The party whose practice it is.")
    organisation: OrganisationRef | None = Field(
        default=None, description="The organisation that runs it, if it is not the party's."
    )
    country: Country | None = Field(
        default=None, description="Country in which it is in use, if not the organisation's."
    )
    territory: Text | None = Field(
        default=None, description="Region or city, if it is not the whole country."
    )
    policy_area: Text | None = Field(
        default=None, description="Policy area or field of work, such as employment, education, mobility."
    )
    classified_as: tuple[Classification, ...] | None = Field(
        default=None,
        description="Its classes, such as the category of labour-market policy, with the version.",
    )
    target_groups: tuple[Text, ...] | None = Field(default=None, description="Whom it is for.")
    objectives: tuple[Text, ...] | None = Field(default=None, description="What it is to achieve.")
    state: PracticeState | None = Field(
        default=None, description="Idea, emerging, pilot, established, ended."
    )
    since: PartialDate | None = Field(default=None, description="Since when it has been in use.")
    until: PartialDate | None = Field(
        default=None, description="Until when it was in use, or is planned to be."
    )
    scale: Reach | None = Field(
        default=None, description="How far it reaches: how many people, which places."
    )
    costs: tuple[Cost, ...] | None = Field(
        default=None, description="What it costs, each with year and source."
    )
    summary: Text | None = Field(default=None, description="The practice in a few sentences.")
    results: tuple[Text, ...] | None = Field(
        default=None, description="What it has achieved, in figures if any."
    )
    success_factors: tuple[Text, ...] | None = Field(default=None, description="What makes it work.")
    obstacles: tuple[Text, ...] | None = Field(default=None, description="What stood in its way.")
    did_not_work: tuple[Text, ...] | None = Field(
        default=None, description="What was tried and did not work, for others to avoid."
    )
    evidence: tuple[Evidence, ...] | None = Field(default=None, description="What is known of its effects.")
    assumptions: tuple[Text, ...] | None = Field(
        default=None, description="What must be true for it to work, so that others can test it."
    )
    transferability: Text | None = Field(
        default=None, description="What another place would need to use it, and what would not travel."
    )
    transfer_conditions: tuple[Text, ...] | None = Field(
        default=None,
        description="The conditions for it to work elsewhere, one by one: law, staff, data, money.",
    )
    transferred_to: tuple[Text, ...] | None = Field(
        default=None, description="Where else it is in use, or was tried, because of this one."
    )
    contact: Text | None = Field(
        default=None, description="The function that answers questions about it, not a name."
    )
    url: Url | None = Field(default=None, description="Where it is described.")
    languages: tuple[Language, ...] | None = Field(
        default=None, description="Languages in which it is described, as BCP 47 tags."
    )
    last_checked: PartialDate | None = Field(
        default=None, description="When this record was last compared with the facts."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since is not None and self.until is not None and self.until.latest < self.since.earliest:
            raise contradiction(f"ended in {self.until}, before it began in {self.since}", "until")
        return self


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
