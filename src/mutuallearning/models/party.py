"""Parties: the part that an organisation plays in one activity."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.organisation import TerritorialLevel
from mutuallearning.models.period import Period
from mutuallearning.models.references import ActorRef, OrganisationRef, PartyRef
from mutuallearning.types.count import Count
from mutuallearning.types.country import Country
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Amount, Flag
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text

Stance = Literal[
    "host",
    "under-review",
    "peer",
    "assisted",
    "assisting",
    "organiser",
    "funder",
    "programme-owner",
    "stakeholder",
    "observer",
    "participant",
    "member",
    "lead",
    "fellow",
    "joining",
]
"""`participant` takes part on an equal footing, where nobody hosts, reviews or is reviewed; a `member` belongs to a
group or network that meets. In a project of cities, `lead` cities test, `fellow` cities learn beside them, and
`joining` ones came in later."""


class TimeMandate(Model):
    """What a home organisation has granted its people so that they can take part."""

    granted: Flag | None = Field(default=None, description="Whether time for the activity has been granted.")
    by: Text | None = Field(default=None, description="The function that granted it, not a name.")
    days: Amount | None = Field(default=None, description="Working days granted to each person.")
    on: PartialDate | None = Field(default=None, description="When it was granted.")


class Diffusion(Model):
    """How a party carries what it learned to its own organisation."""

    how: Text | None = Field(default=None, description="What will be done, such as a meeting and a note.")
    audience: Text | None = Field(default=None, description="Who at home is to hear of it.")
    by: ActorRef | None = Field(default=None, description="The actor who carries it home.")
    due: Deadline | None = Field(default=None, description="By when, as a date or an offset from the event.")


class Party(Model):
    """An organisation's part in one activity: organisation, territory and stance."""

    id: Slug = Field(description="Identifier, unique within the document.")
    organisation: OrganisationRef | None = Field(
        default=None, description="The id of the organisation that takes this part."
    )
    name: Text | None = Field(
        default=None, description="Name of the party where it is no recorded organisation, such as a country."
    )
    country: Country | None = Field(
        default=None, description="Country it speaks for; the organisation's country when not said."
    )
    region: Text | None = Field(
        default=None, description="Region, community or city it speaks for, if not the whole country."
    )
    level: TerritorialLevel | None = Field(
        default=None,
        description="Territorial level for which it speaks; the organisation's level when not said.",
    )
    part_of: PartyRef | None = Field(
        default=None, description="The party to which it belongs, where several act as one, by id."
    )
    stances: tuple[Stance, ...] | None = Field(
        default=None,
        description="What it is in this activity: host of the place, under review, peer, funder and so on.",
    )
    paired_with: tuple[PartyRef, ...] | None = Field(
        default=None, description="The parties with which it forms a pair or a small group, by id."
    )
    period: Period | None = Field(
        default=None,
        description="From when to when it belongs, where it joined later or left earlier than others.",
    )
    left_because: Text | None = Field(default=None, description="Why it left, if it did.")
    headcount: Count | None = Field(
        default=None, description="How many people it sends; may be fuzzy, such as `up to 4`."
    )
    actual_headcount: Count | None = Field(default=None, description="How many people really came.")
    came: Flag | None = Field(default=None, description="Whether it really took part.")
    unplanned: Flag | None = Field(
        default=None, description="Whether it took part without having been planned for."
    )
    replaced_by: PartyRef | None = Field(
        default=None, description="The party that took its place, where it did not come, by id."
    )
    brings: tuple[Text, ...] | None = Field(
        default=None, description="What it offers the others: experience, data, a failure worth telling."
    )
    brought: tuple[Text, ...] | None = Field(
        default=None, description="What it really offered the others, beside what was planned."
    )
    seeks: tuple[Text, ...] | None = Field(default=None, description="What it wants to learn.")
    context: tuple[Slug, ...] | None = Field(
        default=None,
        description="Tags of its situation, such as `rural` or `federal`, to see who is comparable with whom.",
    )
    sponsor: ActorRef | None = Field(
        default=None, description="The senior person who backs its taking part, as an actor's id."
    )
    committed_on: PartialDate | None = Field(
        default=None, description="When its leadership committed itself to the activity."
    )
    time_mandate: TimeMandate | None = Field(
        default=None, description="The time that the home organisation grants its people."
    )
    effort_days: Amount | None = Field(
        default=None, description="Estimated work of this party over the whole activity, in person-days."
    )
    capacity_days: Amount | None = Field(
        default=None, description="Work that this party can give to the activity, in person-days."
    )
    diffusion: Diffusion | None = Field(
        default=None, description="How it carries what it learned to its own organisation."
    )

    @model_validator(mode="after")
    def _is_paired_with_others(self) -> Self:
        if self.id in (self.paired_with or ()):
            position = (self.paired_with or ()).index(self.id)
            raise contradiction("the party is said to be paired with itself", "paired_with", position)
        return self
