"""What comes of an activity: recommendations, the host's answer, actions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.models.governance import Meeting
from mutuallearning.models.references import ActorOrPartyRef, ActorRef, PartyRef, RecommendationRef
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text

HostAnswer = Literal["accept", "partly", "reject"]

ActionStatus = Literal["not-started", "ongoing", "completed", "dropped"]

CLOSED: frozenset[ActionStatus] = frozenset({"completed", "dropped"})
"""States of an action about which nobody has to do anything any more."""


class HostResponse(Model):
    """What the addressee of a recommendation says to it."""

    answer: HostAnswer | None = Field(default=None, description="Accept, accept in part, reject.")
    reason: Text | None = Field(default=None, description="Why.")
    on: PartialDate | None = Field(default=None, description="When it was given.")


class Recommendation(Model):
    """Advice that peers give."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    text: Text = Field(description="The advice.")
    addressee: ActorOrPartyRef | None = Field(default=None, description="The actor or party it is meant for.")
    basis: Text | None = Field(default=None, description="What was seen or heard that it rests on.")
    look_at: tuple[PartyRef, ...] | None = Field(
        default=None, description="Parties worth looking at, because they do it well, by id."
    )
    response: HostResponse | None = Field(default=None, description="The addressee's answer.")


class Action(Model):
    """Something that somebody will do because of the activity."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    what: Text = Field(description="What will be done.")
    owner: ActorOrPartyRef | None = Field(default=None, description="The actor or party that does it.")
    due: Deadline | None = Field(default=None, description="By when, as a date or an offset from the event.")
    recommendations: tuple[RecommendationRef, ...] | None = Field(
        default=None, description="The recommendations that it carries out, by id."
    )
    status: ActionStatus | None = Field(default=None, description="How far it has come.")
    progress: Text | None = Field(default=None, description="What has been done so far, or why not.")


class FollowUp(Model):
    """What happens after the event."""

    summary: Text | None = Field(default=None, description="The follow-up in a few sentences.")
    due: Deadline | None = Field(default=None, description="When the parties look at what came of it.")
    responsible: ActorRef | None = Field(default=None, description="The actor who sees to the follow-up.")
    response_due: Deadline | None = Field(
        default=None, description="When the host answers the recommendations."
    )
    contact: Text | None = Field(
        default=None, description="How the parties stay in touch, such as `a call every quarter`."
    )
    meetings: tuple[Meeting, ...] | None = Field(default=None, description="Meetings after the event.")
    actions: tuple[Action, ...] | None = Field(
        default=None, description="What will be done, by whom and when."
    )
