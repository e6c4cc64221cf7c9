"""When and where something takes place."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from mutuallearning.types.country import Country
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Text


class Period(Model):
    """From when to when something takes place."""

    start: PartialDate | None = Field(
        default=None, description="First day; a month or a year if no more is known."
    )
    end: PartialDate | None = Field(default=None, description="Last day; the first day when not said.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start is not None and self.end is not None and self.end.latest < self.start.earliest:
            raise contradiction(f"ends on {self.end}, before it starts on {self.start}", "end")
        return self


def first_and_last(period: Period | None) -> tuple[PartialDate | None, PartialDate | None]:
    """Give the first and the last day of a period; the last is the first when no other is said.

    >>> first_and_last(Period(start=PartialDate(2026, 5, 4)))[1].exact
    datetime.date(2026, 5, 4)
    """
    return (None, None) if period is None else (period.start, period.end or period.start)


class Site(Model):
    """A further place of something that takes place in several."""

    city: Text | None = Field(default=None, description="City or town.")
    country: Country | None = Field(default=None, description="Country as two letters (ISO 3166-1).")
    venue: Text | None = Field(default=None, description="Building or address.")
    dates: Period | None = Field(
        default=None, description="When it takes place there, where it goes from one place to the other."
    )


class Place(Model):
    """Where something takes place."""

    city: Text | None = Field(default=None, description="City or town.")
    country: Country | None = Field(default=None, description="Country as two letters (ISO 3166-1).")
    venue: Text | None = Field(default=None, description="Building or address.")
    further: tuple[Site, ...] | None = Field(
        default=None,
        description="The other places, where it takes place in several, one after the other or at once.",
    )
