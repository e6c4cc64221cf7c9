"""The surroundings that make mutual learning work, or break it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.models.references import OrganisationRef
from mutuallearning.types.model import Model
from mutuallearning.types.text import Text

Influence = Literal["helps", "hinders", "unclear"]


class ContextFactor(Model):
    """One circumstance, and what it does to learning."""

    what: Text = Field(description="The circumstance, in a sentence or two.")
    influence: Influence | None = Field(
        default=None, description="Whether it helps learning, hinders it, or is unclear."
    )
    organisation: OrganisationRef | None = Field(
        default=None, description="The organisation in which it is so, by id; all when not said."
    )
    answer: Text | None = Field(default=None, description="What the organisers do because of it.")


class Context(Model):
    """The circumstances in which organisations learn: five that are known to matter, and others."""

    institutional_arrangements: tuple[ContextFactor, ...] | None = Field(
        default=None, description="Who is competent for what, and how bodies are tied to each other."
    )
    organisational_culture: tuple[ContextFactor, ...] | None = Field(
        default=None, description="How people deal with questions, failures and each other."
    )
    resources: tuple[ContextFactor, ...] | None = Field(
        default=None, description="Time, money, people and knowledge that are there or lacking."
    )
    political_imperatives: tuple[ContextFactor, ...] | None = Field(
        default=None, description="What politics demands: priorities, elections, reforms under way."
    )
    power_relations: tuple[ContextFactor, ...] | None = Field(
        default=None, description="Who depends on whom, who may speak freely, who can say no."
    )
    others: tuple[ContextFactor, ...] | None = Field(
        default=None, description="Other circumstances that matter here."
    )
