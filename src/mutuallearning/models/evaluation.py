"""How one finds out whether an activity was worth it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.models.references import ActorRef
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag
from mutuallearning.types.text import Slug, Text

SurveyTopic = Literal["relevance", "understanding", "needs-matched", "method", "intention", "other"]

AnswerScale = Literal["agreement-5", "agreement-4", "yes-no", "number", "open-text"]


class SurveyItem(Model):
    """One item of a survey."""

    id: Slug | None = Field(default=None, description="Identifier; the same over events, to compare them.")
    text: Text = Field(description="The item as it is shown.")
    topic: SurveyTopic | None = Field(
        default=None,
        description="What it asks after; the first three are the core items of the EU's employment programme.",
    )
    scale: AnswerScale | None = Field(default=None, description="How it is answered.")


class Survey(Model):
    """Questions to those who took part."""

    due: Deadline | None = Field(default=None, description="When it is sent.")
    anonymous: Flag | None = Field(default=None, description="Whether answers cannot be traced to a person.")
    items: tuple[SurveyItem, ...] | None = Field(default=None, description="What is asked.")


class Evaluation(Model):
    """How one finds out what people learned and what changed."""

    responsible: ActorRef | None = Field(default=None, description="The actor who sees to it.")
    survey: Survey | None = Field(default=None, description="The survey after the event.")
    later_check: Deadline | None = Field(
        default=None, description="When one looks at what changed at home, months later."
    )
    method_review: Deadline | None = Field(
        default=None, description="When the organisers look at the method itself."
    )
