"""Fields that name another object of the same document, and the machine-made map of all of them."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs
from pydantic import Field

from mutuallearning.types.text import Slug

Target = Literal[
    "organisations", "parties", "actors", "topics", "questions", "practices", "papers", "recommendations"
]


@attrs.frozen
class Refers:
    """Marks a field whose value is the id of an object in one of the named collections."""

    to: tuple[Target, ...]


OrganisationRef = Annotated[Slug, Refers(("organisations",)), Field(description="The id of an organisation.")]
PartyRef = Annotated[Slug, Refers(("parties",)), Field(description="The id of a party.")]
ActorRef = Annotated[Slug, Refers(("actors",)), Field(description="The id of an actor.")]
QuestionRef = Annotated[Slug, Refers(("questions",)), Field(description="The id of a learning question.")]
PracticeRef = Annotated[Slug, Refers(("practices",)), Field(description="The id of a practice.")]
RecommendationRef = Annotated[
    Slug, Refers(("recommendations",)), Field(description="The id of a recommendation.")
]
ActorOrPartyRef = Annotated[
    Slug, Refers(("actors", "parties")), Field(description="The id of an actor or of a party.")
]
