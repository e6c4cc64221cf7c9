"""How one finds out whether an activity was worth it."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from mutuallearning.models.references import ActorRef, OutcomeRef, SurveyRef
from mutuallearning.models.survey_item import EvaluationLevel, SurveyItem
from mutuallearning.models.survey_results import ItemResult, SurveyResponse
from mutuallearning.types.count import Count
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag, Percent, Positive
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.repeats import first_repeat
from mutuallearning.types.text import Slug, Text


class Survey(Model):
    """Questions to those who took part, and what they answered."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    title: Text | None = Field(default=None, description="What the survey is called.")
    uses: SurveyRef | None = Field(
        default=None, description="The shared survey whose items it asks, by id; own items come on top."
    )
    due: Deadline | None = Field(default=None, description="When it is sent.")
    asked: Text | None = Field(
        default=None, description="Who is asked, such as `all who took part in the activities of the year`."
    )
    anonymous: Flag | None = Field(default=None, description="Whether answers cannot be traced to a person.")
    smallest_group: Positive | None = Field(
        default=None, description="Results are shown only of groups of at least so many who answered."
    )
    items: tuple[SurveyItem, ...] | None = Field(default=None, description="What is asked.")
    conducted: PartialDate | None = Field(default=None, description="When it was really held.")
    invited: Count | None = Field(default=None, description="How many were asked.")
    responded: Count | None = Field(
        default=None, description="How many answered, where the answers themselves are not here."
    )
    response_percent: Percent | None = Field(
        default=None, description="How many of a hundred answered, as published."
    )
    responses: tuple[SurveyResponse, ...] | None = Field(
        default=None, description="The answers, one entry for each respondent."
    )
    results: tuple[ItemResult, ...] | None = Field(
        default=None, description="The figures as they were published, one entry for each item and group."
    )

    @model_validator(mode="after")
    def _each_item_has_one_id(self) -> Self:
        items = self.items or ()
        if again := first_repeat(item.id for item in items):
            raise contradiction(f'asks two items with the id "{items[again[0]].id}"', "items", again[0], "id")
        return self

    @model_validator(mode="after")
    def _each_respondent_answers_once(self) -> Self:
        responses = self.responses or ()
        if again := first_repeat(response.respondent for response in responses):
            position, first = again
            text = (
                f'has two responses of "{responses[position].respondent}"; the first is response {first + 1}'
            )
            raise contradiction(text, "responses", position, "respondent")
        return self

    @model_validator(mode="after")
    def _each_result_stands_once(self) -> Self:
        results = self.results or ()
        if again := first_repeat((result.item, result.category) for result in results):
            text = f'has two results for the item "{results[again[0]].item}"'
            raise contradiction(text, "results", again[0], "item")
        return self


class LaterCheck(Model):
    """A look at what changed at home, some time after the event."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    due: Deadline | None = Field(default=None, description="When one looks.")
    level: EvaluationLevel | None = Field(
        default=None, description="How deep it looks: reaction, learning, behaviour at home, results."
    )
    method: Text | None = Field(default=None, description="How one looks: calls, a workshop, a survey.")
    responsible: ActorRef | None = Field(default=None, description="The actor who sees to it.")
    survey: Survey | None = Field(default=None, description="The survey by which one looks, if by one.")
    done: PartialDate | None = Field(default=None, description="When one really looked.")
    found: Text | None = Field(default=None, description="What was found, also where nothing had changed.")
    outcomes: tuple[OutcomeRef, ...] | None = Field(
        default=None, description="The outcomes that came to light, by id."
    )


class Evaluation(Model):
    """How one finds out what people learned and what changed."""

    responsible: ActorRef | None = Field(default=None, description="The actor who sees to it.")
    methods: tuple[Text, ...] | None = Field(
        default=None, description="How one looks, such as questionnaires, interviews or observation."
    )
    survey_before: Survey | None = Field(
        default=None, description="A survey before the event: what people need, and where they stand."
    )
    survey: Survey | None = Field(default=None, description="The survey after the event.")
    later_check: Deadline | None = Field(
        default=None, description="When one looks at what changed at home, months later."
    )
    later_checks: tuple[LaterCheck, ...] | None = Field(
        default=None, description="Further looks at what changed, each with its method and what was found."
    )
    found: tuple[Text, ...] | None = Field(
        default=None, description="What was found, point by point, beside the figures of surveys."
    )
    method_review: Deadline | None = Field(
        default=None, description="When the organisers look at the method itself."
    )
