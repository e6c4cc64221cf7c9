"""Actors: persons or role slots that take part. Names are never needed."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic.config import JsonDict

from mutuallearning.models.period import Period
from mutuallearning.models.references import ActorRef, OrganisationRef, PartyRef
from mutuallearning.types.faults import contradiction
from mutuallearning.types.language import Language
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Email, Slug, Text
from mutuallearning.types.vocabulary import OpenVocabulary
from mutuallearning.types.zone import TimeZone

ActorCategory = Literal[
    "policymaker",
    "practitioner",
    "manager",
    "expert",
    "researcher",
    "stakeholder",
    "service-user",
    "elected-representative",
    "support",
]

ROLES = (
    "owner",
    "coordinator",
    "facilitator",
    "chair",
    "moderator",
    "host-lead",
    "thematic-expert",
    "country-expert",
    "team-leader",
    "rapporteur",
    "ambassador",
    "internal-assessor",
    "external-assessor",
    "reviewer",
    "presenter",
    "participant",
    "mentor",
    "mentee",
    "sponsor",
    "interpreter",
    "observer",
)

Role = Annotated[str, OpenVocabulary(ROLES)]

PERSONAL: JsonDict = {"personal": True}
"""Marks a field, in the JSON Schema too, whose value is about one person: no message repeats it."""

NominationStatus = Literal["open", "invited", "confirmed", "declined", "replaced"]

GONE: frozenset[NominationStatus] = frozenset({"declined", "replaced"})
"""States of a nomination in which an actor does not take part."""


class Person(Model):
    """Personal data of an actor. Optional everywhere: a plan works with role slots alone."""

    name: Text | None = Field(default=None, description="Name of the person.", json_schema_extra=PERSONAL)
    email: Email | None = Field(
        default=None, description="E-mail address of the person.", json_schema_extra=PERSONAL
    )


class Nomination(Model):
    """How far the filling of a role slot has come."""

    status: NominationStatus | None = Field(
        default=None, description="Invited, confirmed, declined and so on."
    )
    on: PartialDate | None = Field(default=None, description="When the status was reached.")
    replaced_by: ActorRef | None = Field(
        default=None, description="The actor who takes the place of one who was replaced."
    )


class Actor(Model):
    """A person or a role slot that takes part in an activity."""

    id: Slug = Field(description="Identifier, unique within the document.")
    roles: tuple[Role, ...] | None = Field(
        default=None, description="What the actor does: owner, facilitator, rapporteur, or an own `x-` role."
    )
    function: Text | None = Field(default=None, description="Job or function at home, not a name.")
    category: ActorCategory | None = Field(
        default=None, description="From where the actor looks at the topic: policy, practice, research."
    )
    party: PartyRef | None = Field(default=None, description="The id of the party that sends the actor.")
    organisation: OrganisationRef | None = Field(
        default=None, description="The actor's organisation where it is not the party's."
    )
    nomination: Nomination | None = Field(default=None, description="Invited, confirmed, declined, replaced.")
    engaged: Period | None = Field(
        default=None,
        description="From when to when the actor is under contract or on leave for the activity.",
    )
    languages: tuple[Language, ...] | None = Field(
        default=None, description="Languages in which the actor can work, as BCP 47 tags."
    )
    time_zone: TimeZone | None = Field(
        default=None, description="Time zone from which the actor joins online, such as `Europe/Vilnius`."
    )
    paired_with: tuple[ActorRef, ...] | None = Field(
        default=None,
        description="Actors with whom the actor forms a pair, such as the mentor's mentee, by id.",
    )
    reports_to: ActorRef | None = Field(default=None, description="The actor's line manager, if also here.")
    deputy: ActorRef | None = Field(default=None, description="The actor who steps in if this one cannot.")
    first_time: Flag | None = Field(
        default=None, description="Whether the actor does this for the first time."
    )
    trained: Flag | None = Field(default=None, description="Whether the actor has been trained for the role.")
    interests_declared: Flag | None = Field(
        default=None, description="Whether the actor has declared interests that could bias a review."
    )
    attended: Flag | None = Field(default=None, description="Whether the actor was really there.")
    person: Person | None = Field(
        default=None, description="Personal data, where the plan needs them at all."
    )

    @model_validator(mode="after")
    def _is_paired_with_others(self) -> Self:
        if self.id in (self.paired_with or ()):
            position = (self.paired_with or ()).index(self.id)
            raise contradiction("the actor is said to be paired with itself", "paired_with", position)
        return self


def is_gone(actor: Actor) -> bool:
    """Tell whether an actor has declined or was replaced."""
    return actor.nomination is not None and actor.nomination.status in GONE
