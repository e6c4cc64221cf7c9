"""Benchmarking: indicators with their values, round by round. What is missing stays missing."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from mutuallearning.models.period import Period
from mutuallearning.models.references import IndicatorRef, PartyRef
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag, Number, Year
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.repeats import first_repeat
from mutuallearning.types.text import Slug, Text, Url


class IndicatorValue(Model):
    """The value of an indicator for one service in one period."""

    service: PartyRef | None = Field(
        default=None, description="The service, as a party's id; all of them together when not said."
    )
    period: PartialDate | None = Field(
        default=None, description="The year, month or day for which it stands."
    )
    value: Number | None = Field(
        default=None,
        description="The value in the unit of the indicator; missing when not said, never nought.",
    )
    missing_because: Text | None = Field(default=None, description="Why there is no value.")
    provisional: Flag | None = Field(default=None, description="Whether it may still be corrected.")
    source: Text | None = Field(default=None, description="Where it comes from, if not as the others.")
    note: Text | None = Field(
        default=None, description="What one must know to compare it, such as a break in the series."
    )

    @model_validator(mode="after")
    def _is_there_or_not(self) -> Self:
        if self.value is not None and self.missing_because is not None:
            raise contradiction(
                f"has the value {self.value:g}, and yet says why there is none", "missing_because"
            )
        return self


class BenchmarkIndicator(Model):
    """Something that services measure in the same way, so that they can compare themselves."""

    id: Slug = Field(description="Identifier, unique within the document.")
    title: Text | None = Field(default=None, description="Name of the indicator.")
    definition: Text | None = Field(default=None, description="What is counted, and against what.")
    unit: Text | None = Field(default=None, description="Unit of its values, such as `%` or `days`.")
    source: Text | None = Field(default=None, description="Where its values come from.")
    url: Url | None = Field(default=None, description="Where its definition or data can be read.")
    comparability: Text | None = Field(
        default=None,
        description="What limits the comparison: other laws, other registers, other labour markets.",
    )
    values: tuple[IndicatorValue, ...] | None = Field(default=None, description="Its values, one by one.")

    @model_validator(mode="after")
    def _says_each_value_once(self) -> Self:
        values = self.values or ()
        keys = ((one.service, one.period) if one.service and one.period else None for one in values)
        if again := first_repeat(keys):
            one = values[again[0]]
            raise contradiction(f"has two values of {one.service} for {one.period}", "values", again[0])
        return self

    def value_for(self, service: str, period: PartialDate) -> IndicatorValue | None:
        """Give what is recorded for a service and a period; nothing if nothing is."""
        for one in self.values or ():
            if one.service == service and one.period == period:
                return one
        return None


class BenchmarkingRound(Model):
    """One gathering of indicator values, mostly once a year."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    year: Year | None = Field(default=None, description="The year for which values are gathered.")
    indicators: tuple[IndicatorRef, ...] | None = Field(default=None, description="The indicators, by id.")
    services: tuple[PartyRef, ...] | None = Field(
        default=None, description="The services that take part, as ids of parties; all when not said."
    )
    collected: Period | None = Field(default=None, description="When the values are gathered.")
    published_on: PartialDate | None = Field(
        default=None, description="When the results are there to be read."
    )
    note: Text | None = Field(default=None, description="What was particular about this round.")
