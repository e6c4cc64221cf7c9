"""The activities of a programme: what they are called, and when they take place."""

from __future__ import annotations

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.change import is_cancelled
from mutuallearning.models.period import Period
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located


def activities(programme: DocumentIndex[Programme]) -> tuple[Located[ActivityPlan], ...]:
    """Give the activities that are not cancelled, with their places."""
    every = located(programme.document.activities, "/activities")
    return tuple(activity for activity in every if not is_cancelled(activity.it.changes))


def name_of(activity: ActivityPlan) -> str:
    """Name an activity as its author does."""
    return activity.title or activity.id or "an activity without a title"


def days_of(activity: ActivityPlan) -> Period | None:
    """Give the days as they really were, where they are on record, else as planned."""
    return (activity.actual.dates if activity.actual else None) or activity.dates
