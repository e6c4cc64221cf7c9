"""Tallies: how many of what take part, meet or pass, beside the one number of people."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from mutuallearning.models.party import Stance
from mutuallearning.types.count import Count
from mutuallearning.types.country import Country
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag, Percent
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Text
from mutuallearning.types.vocabulary import OpenVocabulary

TALLIED = (
    "people",
    "organisations",
    "countries",
    "regions",
    "cities",
    "pairs",
    "groups",
    "working-groups",
    "programmes",
    "networks",
    "applications",
    "reviews",
    "assessments",
    "recommendations",
    "sessions",
    "meetings",
    "visits",
    "meetings-and-visits",
    "interviews",
    "people-met",
    "papers",
    "practices",
    "hours",
    "days",
)

Tallied = Annotated[str, OpenVocabulary(TALLIED)]


class Tally(Model):
    """How many of one thing: 16 services, more than 20 regions, two visits a pair, 233 hours of the peers."""

    of: Tallied = Field(description="What is counted: people, countries, visits, hours, or an own `x-` word.")
    count: Count | None = Field(
        default=None, description="How many; may be fuzzy, such as `more than 20` or `up to 150`."
    )
    percent: Percent | None = Field(
        default=None, description="How many of a hundred, such as 37 of a hundred cities that are newcomers."
    )
    who: Text | None = Field(
        default=None, description="Who they are, such as `national performance assessors`."
    )
    stance: Stance | None = Field(default=None, description="The stance of those who are counted.")
    countries: tuple[Country, ...] | None = Field(
        default=None, description="The countries that are counted, where they are known one by one."
    )
    per: Text | None = Field(
        default=None, description="To each of what the number belongs, such as `pair` or `visit`."
    )
    average: Flag | None = Field(
        default=None, description="Whether the number is an average over all of them."
    )
    not_counting: Text | None = Field(
        default=None, description="Who or what is left out, such as `the services under review`."
    )
    when: PartialDate | None = Field(
        default=None, description="The day, year or other time for which the number stands."
    )
    wording: Text | None = Field(
        default=None, description="How the source words it, where that says more than the number."
    )

    @model_validator(mode="after")
    def _as_many_as_are_listed(self) -> Self:
        if self.of != "countries" or self.count is None or self.countries is None:
            return self
        listed = len(set(self.countries))
        if self.count.surely_below(listed):
            raise contradiction(f"counts {self.count} countries, but lists {listed}", "countries")
        return self
