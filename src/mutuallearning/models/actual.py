"""What really happened, beside what was planned."""

from __future__ import annotations

from pydantic import Field

from mutuallearning.models.agenda import Agenda, Mode
from mutuallearning.models.period import Period, Place
from mutuallearning.models.tally import Tally
from mutuallearning.models.topic import Cost
from mutuallearning.types.count import Count
from mutuallearning.types.duration import Duration
from mutuallearning.types.model import Model
from mutuallearning.types.text import Text


class Actual(Model):
    """What really happened, beside what was planned.

    Parties (`came`), actors (`attended`) and papers (`delivered`) carry what became of them themselves.
    """

    dates: Period | None = Field(default=None, description="When it really took place.")
    duration: Duration | None = Field(default=None, description="How long it really lasted.")
    place: Place | None = Field(default=None, description="Where it really took place.")
    mode: Mode | None = Field(default=None, description="Whether it really was on site, online or hybrid.")
    participants: Count | None = Field(default=None, description="How many people really came.")
    tallies: tuple[Tally, ...] | None = Field(
        default=None,
        description="How many of what there really were: countries, sessions, visits, people met.",
    )
    participant_kinds: tuple[Text, ...] | None = Field(
        default=None, description="What sorts of people and bodies really came."
    )
    agenda: Agenda | None = Field(default=None, description="What really happened when.")
    costs: tuple[Cost, ...] | None = Field(default=None, description="What it really cost, item by item.")
    note: Text | None = Field(default=None, description="What went differently, and why.")
