"""Series: the place of one activity among several that belong together."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from mutuallearning.models.agenda import Mode
from mutuallearning.models.change import Change
from mutuallearning.models.period import Place
from mutuallearning.models.references import ActivityRef
from mutuallearning.models.tally import Tally
from mutuallearning.types.count import Count
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Positive
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import FormatSlug, Text


class SeriesEvent(Model):
    """Another event of the same series, as far as it is known."""

    position: Positive | None = Field(default=None, description="Which one of the series it is, from 1.")
    activity: ActivityRef | None = Field(
        default=None, description="The id of its own record in the programme, if there is one."
    )
    title: Text | None = Field(default=None, description="What it is called.")
    format: FormatSlug | None = Field(default=None, description="Its format, if not that of this activity.")
    when: PartialDate | None = Field(
        default=None, description="When it takes or took place, or begins, as precisely as is known."
    )
    until: PartialDate | None = Field(default=None, description="Its last day, if it lasts longer than one.")
    place: Place | None = Field(default=None, description="Where it takes or took place.")
    mode: Mode | None = Field(default=None, description="On site, online or hybrid.")
    changes: tuple[Change, ...] | None = Field(
        default=None, description="How its plan was changed on the way, the earliest change first."
    )
    participants: Count | None = Field(default=None, description="How many people take or took part in it.")
    about: tuple[Text, ...] | None = Field(default=None, description="What it is about, point by point.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.when is not None and self.until is not None and self.until.is_before(self.when):
            raise contradiction(f"ends on {self.until}, before it starts on {self.when}", "until")
        return self


class SeriesPosition(Model):
    """Which one of several activities this is: the first of four, the thirteenth review."""

    title: Text | None = Field(default=None, description="What the series is called.")
    position: Positive | None = Field(default=None, description="Which one of the series this is, from 1.")
    of: Count | None = Field(default=None, description="How many there are or will be in all.")
    tallies: tuple[Tally, ...] | None = Field(
        default=None, description="How many of what there are in the whole series, such as peers and hosts."
    )
    others: tuple[SeriesEvent, ...] | None = Field(
        default=None, description="Other events of the series, earlier and later ones."
    )

    @model_validator(mode="after")
    def _within_the_series(self) -> Self:
        if self.position is not None and self.of is not None and self.of.surely_below(self.position):
            raise contradiction(f"is number {self.position} of {self.of}", "position")
        return self
