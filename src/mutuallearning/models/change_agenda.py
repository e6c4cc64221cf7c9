"""The change agenda: what a service or a host will change because of advice, and how far that has come."""

from __future__ import annotations

from pydantic import Field

from mutuallearning.models.follow_up import ActionStatus
from mutuallearning.models.references import ActorOrPartyRef, ActorRef, PaperRef, RecommendationRef
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text


class ProgressReport(Model):
    """What is said, on one day, of how far something has come."""

    on: PartialDate | None = Field(default=None, description="When it was reported.")
    status: ActionStatus | None = Field(default=None, description="How far it had come by then.")
    text: Text | None = Field(default=None, description="What has been done, what has not, and why.")
    by: ActorOrPartyRef | None = Field(default=None, description="The actor or party that reports.")
    evidence: tuple[PaperRef, ...] | None = Field(default=None, description="Papers that show it, by id.")


class ChangeItem(Model):
    """One thing that is to change."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    what: Text = Field(description="What will be done.")
    recommendations: tuple[RecommendationRef, ...] | None = Field(
        default=None, description="The recommendations that it carries out, by id."
    )
    owner: ActorOrPartyRef | None = Field(default=None, description="The actor or party that does it.")
    due: Deadline | None = Field(default=None, description="By when, as a date or an offset from the visit.")
    status: ActionStatus | None = Field(default=None, description="How far it has come.")
    reports: tuple[ProgressReport, ...] | None = Field(
        default=None, description="What was reported of it, the earliest first."
    )


class ChangeAgenda(Model):
    """What will change because of the advice: items, each with an owner and a date."""

    items: tuple[ChangeItem, ...] | None = Field(default=None, description="What is to change, one by one.")
    adopted_on: PartialDate | None = Field(default=None, description="When the leadership adopted it.")
    responsible: ActorRef | None = Field(default=None, description="The actor who sees to it.")
    summary: Text | None = Field(default=None, description="The change in a few sentences.")
