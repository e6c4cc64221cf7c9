"""How people treat each other and what is told outside: ground rules, confidentiality, privacy, access."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.types.deadline import Deadline
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Text

ConfidentialityLevel = Literal["open", "no-attribution", "closed"]
"""`no-attribution` is the Chatham House Rule: use what was said, reveal neither who said it nor their affiliation."""

Visibility = Literal["public", "programme", "participants", "host-and-organiser", "organiser", "nobody"]


class GroundRules(Model):
    """What those who take part have agreed about dealing with each other."""

    rules: tuple[Text, ...] | None = Field(default=None, description="The rules, one sentence each.")
    agreed_on: PartialDate | None = Field(default=None, description="When the group agreed on them.")


class Capture(Model):
    """A recording, photographs or a live stream."""

    planned: Flag | None = Field(default=None, description="Whether it is going to happen.")
    notice: Flag | None = Field(default=None, description="Whether people are told of it beforehand.")
    opt_out: Flag | None = Field(default=None, description="Whether somebody can stay out of it.")
    purpose: Text | None = Field(default=None, description="What it is for.")
    audience: Visibility | None = Field(default=None, description="Who gets to see it.")


class Minutes(Model):
    """Notes that are taken of what is said."""

    planned: Flag | None = Field(default=None, description="Whether notes are taken.")
    attributed: Flag | None = Field(default=None, description="Whether they say who said what.")
    audience: Visibility | None = Field(default=None, description="Who gets to read them.")


class ParticipantList(Model):
    """The list of those who take part."""

    audience: Visibility | None = Field(default=None, description="With whom the list is shared.")
    notice: Flag | None = Field(default=None, description="Whether people are told that it is shared.")
    opt_out: Flag | None = Field(default=None, description="Whether somebody can stay off it.")


class Privacy(Model):
    """What is recorded about people, and what happens to it."""

    recording: Capture | None = Field(default=None, description="Sound or video recording.")
    photos: Capture | None = Field(default=None, description="Photographs.")
    livestream: Capture | None = Field(default=None, description="Live transmission to people elsewhere.")
    minutes: Minutes | None = Field(default=None, description="Notes of what is said.")
    participant_list: ParticipantList | None = Field(default=None, description="The list of participants.")
    controller: Text | None = Field(
        default=None, description="The body that answers for the personal data, not a name."
    )
    retention_until: Deadline | None = Field(
        default=None, description="When personal data are deleted, as a date or an offset from the event."
    )


class Registration(Model):
    """How people sign up."""

    deadline: Deadline | None = Field(default=None, description="Last day to sign up or nominate.")
    asks_access_needs: Flag | None = Field(
        default=None, description="Whether people are asked what they need: access, diet, care, technology."
    )
    asks_expectations: Flag | None = Field(
        default=None, description="Whether people are asked what they want to learn and can offer."
    )
