"""From which days offsets count: those of the event, or in a cycle those of the visit."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.assessment import Assessment
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.period import first_and_last
from mutuallearning.models.programme import Programme
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.models.visit import Visit, anchors
from mutuallearning.types.offset import Anchor
from mutuallearning.types.partial_date import PartialDate

NO_ACTIVITIES: Final[Mapping[str, ActivityPlan]] = MappingProxyType({})


@attrs.frozen
class Scope:
    """The surroundings of an object: what offsets count from, and what it belongs to.

    Attributes:
        start: The first day of the event, if it is said.
        end: Its last day, if it is said.
        event: What offsets count from, for messages.
        missing: Why there is no such day, where it is not said.
        name: The activity, cycle or assessment, where the document holds several.
        activities: The activities of the programme around it, by id.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    event: str = "event"
    missing: str = "which is not said"
    name: str | None = None
    activities: Mapping[str, ActivityPlan] = NO_ACTIVITIES

    def unsaid(self, anchor: Anchor) -> str:
        """Say why an offset cannot be resolved."""
        return f"it counts from the {anchor} of the {self.event}, {self.missing}"


def scope_of(document: AnyDocument, around: Scope | None) -> Scope:
    """Give the scope of a document, which may stand in another one."""
    name = None if around is None else (document.title or document.id or document.kind)
    activities = NO_ACTIVITIES if around is None else around.activities
    if isinstance(document, Programme):
        own = {one.id: one for one in document.activities or () if one.id is not None}
        return Scope(event="event", missing="and a programme is none", name=name, activities=own)
    if isinstance(document, PeerReviewCycle):
        start, end = visited(document.visit, activities)
        return Scope(start, end, "visit", name=name, activities=activities)
    dates = document.dates
    if isinstance(document, ActivityPlan) and not dates and document.actual:
        dates = document.actual.dates
    start, end = first_and_last(dates)
    event = "cycle" if isinstance(document, BenchlearningCycle) else "event"
    return Scope(start, end, event, name=name, activities=activities)


def scope_of_assessment(assessment: Assessment, around: Scope) -> Scope:
    """Give the scope of an assessment in its cycle."""
    start, end = visited(assessment.visit, around.activities)
    name = f"{around.name}, {assessment.id}" if around.name else assessment.id
    return Scope(start, end, "visit", name=name, activities=around.activities)


def visited(
    visit: Visit | None, activities: Mapping[str, ActivityPlan]
) -> tuple[PartialDate | None, PartialDate | None]:
    """Give the first and last day of a visit: its own, or else those of the activity that plans it.

    In both, the days on which it really took place come before those that were planned.
    """
    start, end = anchors(visit)
    if start is None and end is None and visit and visit.activity is not None:
        activity = activities.get(visit.activity)
        real = activity.actual.dates if activity is not None and activity.actual else None
        return (None, None) if activity is None else first_and_last(real or activity.dates)
    return start, end
