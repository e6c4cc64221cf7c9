"""The visit of a cycle: planned, held, and the activity that is planned in full elsewhere."""

from __future__ import annotations

from pydantic import Field

from mutuallearning.models.actual import Actual
from mutuallearning.models.agenda import Mode
from mutuallearning.models.change import Change
from mutuallearning.models.period import Period, Place, first_and_last
from mutuallearning.models.references import ActivityRef
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Text


class Visit(Model):
    """A visit of peers or assessors, on site or online."""

    activity: ActivityRef | None = Field(
        default=None, description="The activity plan of the visit in the same programme, by id."
    )
    dates: Period | None = Field(default=None, description="When it is planned to take place.")
    place: Place | None = Field(default=None, description="Where it is planned to take place.")
    mode: Mode | None = Field(default=None, description="On site, online or hybrid.")
    changes: tuple[Change, ...] | None = Field(
        default=None, description="How its plan was changed on the way, the earliest change first."
    )
    actual: Actual | None = Field(default=None, description="What really happened, beside what was planned.")
    note: Text | None = Field(default=None, description="What was particular about it.")


def held(visit: Visit | None) -> Period | None:
    """Say when a visit really took place, if it did."""
    return None if visit is None or visit.actual is None else visit.actual.dates


def anchors(visit: Visit | None) -> tuple[PartialDate | None, PartialDate | None]:
    """Give the first and the last day, from which offsets count: the real ones, or else the planned."""
    return first_and_last(held(visit) or (None if visit is None else visit.dates))
