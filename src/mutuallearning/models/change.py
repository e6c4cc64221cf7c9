"""Changes: what became of a plan on the way, such as a visit that was put off and then moved online."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mutuallearning.models.agenda import Mode
from mutuallearning.models.period import Period, Place
from mutuallearning.models.references import ActivityRef
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Text
from mutuallearning.types.vocabulary import OpenVocabulary

CHANGE_KINDS = (
    "postponed",
    "brought-forward",
    "cancelled",
    "suspended",
    "resumed",
    "moved-online",
    "moved-on-site",
    "relocated",
    "shortened",
    "extended",
    "merged",
    "split",
    "replaced",
)

_TAKEN_UP = frozenset({"resumed", "postponed", "brought-forward"})
"""What is said to have been changed in this way is still going to take place."""

ChangeKind = Annotated[str, OpenVocabulary(CHANGE_KINDS)]


class Change(Model):
    """Something that was changed about a plan, and what had been planned until then."""

    kind: ChangeKind | None = Field(
        default=None, description="Postponed, moved online, merged, cancelled, or an own `x-` change."
    )
    on: PartialDate | None = Field(default=None, description="When it was decided or announced.")
    by: Text | None = Field(
        default=None, description="The body or function that decided it, not a person's name."
    )
    why: Text | None = Field(default=None, description="The reason, as far as it is known.")
    old_dates: Period | None = Field(default=None, description="When it had been planned until then.")
    old_place: Place | None = Field(default=None, description="Where it had been planned until then.")
    old_mode: Mode | None = Field(
        default=None, description="Whether it had been planned on site, online or hybrid until then."
    )
    provided: Text | None = Field(
        default=None, description="On what the change depends, if it holds on some condition only."
    )
    instead: Text | None = Field(
        default=None, description="What is done in its place, where that is no activity of its own."
    )
    activities: tuple[ActivityRef, ...] | None = Field(
        default=None, description="Activities that take its place or with which it is merged, by id."
    )


def is_cancelled(changes: tuple[Change, ...] | None) -> bool:
    """Tell whether something was cancelled, and not taken up again afterwards.

    >>> is_cancelled((Change(kind="postponed"), Change(kind="cancelled")))
    True
    >>> is_cancelled((Change(kind="cancelled"), Change(kind="resumed")))
    False
    """
    said = [change.kind for change in changes or () if change.kind in _TAKEN_UP | {"cancelled"}]
    return said[-1:] == ["cancelled"]
