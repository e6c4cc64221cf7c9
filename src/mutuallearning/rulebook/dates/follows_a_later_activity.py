"""REF211: an activity builds on one that begins after it."""

from __future__ import annotations

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.period import Period
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Compare the dates of each activity with those of the activities that it follows."""
    activities = located(programme.document.activities, "/activities")
    by_id = {activity.it.id: activity.it for activity in activities if activity.it.id is not None}
    for activity in activities:
        for position, name in enumerate(activity.it.follows or ()):
            earlier = by_id.get(name)
            if earlier is activity.it:
                continue
            if earlier is None:
                find.unsaid("the programme does not say which activity has an id that another one follows")
                continue
            own, other = _dates(activity.it), _dates(earlier)
            begins = own.start if own else None
            first = other.start if other else None
            too_early = None if begins is None or first is None else begins.is_before(first)
            if too_early is None:
                find.unsaid("the programme does not say when all activities take place that build on others")
            elif too_early:
                find(
                    f"{activity.at}/follows/{position}",
                    activity_title=activity.it.title or activity.it.id or "without a title",
                    other=earlier.title or name,
                    begins=str(begins),
                    first=str(first),
                )


def _dates(plan: ActivityPlan) -> Period | None:
    """Give the days as they really were, where they are on record, else as planned."""
    return (plan.actual.dates if plan.actual else None) or plan.dates


RULE = Rule(
    code="REF211",
    name="follows-a-later-activity",
    severity="error",
    message='"{activity_title}" begins {begins} but follows "{other}", which begins {first}',
    params={
        "activity_title": "Title of the activity",
        "other": "Title of the activity that it follows",
        "begins": "First day of the activity",
        "first": "First day of the one that it follows",
    },
    why="A learning exchange can build on a peer review only when the review has taken place.",
    remedy="Correct the dates, or turn the link round.",
    when_fine="Never: what comes later cannot be built on.",
    sources=("house rule",),
    subjects=("programme",),
    scans=(
        "activities.id",
        "activities.title",
        "activities.follows",
        "activities.dates.start",
        "activities.actual.dates.start",
    ),
    requires=("activities.follows",),
    examples=(
        Example(
            base="programme",
            edits=(Put("/activities/@visit-letter/dates/start", "2026-02"),),
            at="/activities/@visit-letter/follows/0",
        ),
    ),
    module=__name__,
    check=check,
)
