"""Fields that name another object of the same document, and the machine-made map of all of them."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs
from pydantic import Field

from mutuallearning.types.text import Slug

Target = Literal[
    "organisations",
    "parties",
    "actors",
    "topics",
    "questions",
    "practices",
    "sessions",
    "papers",
    "recommendations",
    "surveys",
    "objectives",
    "outcomes",
    "activities",
    "excellence_models",
    "indicators",
    "conditions",
]


@attrs.frozen
class Refers:
    """Marks a field whose value is the id of an object in one of the named collections."""

    to: tuple[Target, ...]


@attrs.frozen
class LocalKey:
    """Marks an id that is known only inside its own object, and may come again in others."""


OrganisationRef = Annotated[Slug, Refers(("organisations",)), Field(description="The id of an organisation.")]
PartyRef = Annotated[Slug, Refers(("parties",)), Field(description="The id of a party.")]
ActorRef = Annotated[Slug, Refers(("actors",)), Field(description="The id of an actor.")]
QuestionRef = Annotated[Slug, Refers(("questions",)), Field(description="The id of a learning question.")]
TopicRef = Annotated[Slug, Refers(("topics",)), Field(description="The id of a learning topic.")]
PracticeRef = Annotated[Slug, Refers(("practices",)), Field(description="The id of a practice.")]
SessionRef = Annotated[Slug, Refers(("sessions",)), Field(description="The id of a session of the agenda.")]
RecommendationRef = Annotated[
    Slug, Refers(("recommendations",)), Field(description="The id of a recommendation.")
]
ActorOrPartyRef = Annotated[
    Slug, Refers(("actors", "parties")), Field(description="The id of an actor or of a party.")
]
SurveyRef = Annotated[Slug, Refers(("surveys",)), Field(description="The id of a shared survey.")]
ObjectiveRef = Annotated[Slug, Refers(("objectives",)), Field(description="The id of a common objective.")]
OutcomeRef = Annotated[Slug, Refers(("outcomes",)), Field(description="The id of an outcome.")]
ActivityRef = Annotated[
    Slug, Refers(("activities",)), Field(description="The id of an activity of the same programme.")
]
PaperRef = Annotated[Slug, Refers(("papers",)), Field(description="The id of a paper.")]
ExcellenceModelRef = Annotated[
    Slug, Refers(("excellence_models",)), Field(description="The id of an excellence model.")
]
IndicatorRef = Annotated[Slug, Refers(("indicators",)), Field(description="The id of an indicator.")]
ConditionRef = Annotated[
    Slug, Refers(("conditions",)), Field(description="The id of a condition of a phase.")
]
