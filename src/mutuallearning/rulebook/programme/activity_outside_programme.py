"""GOV902: an activity takes place when the programme does not run."""

from __future__ import annotations

from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.activities import activities, days_of, name_of
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(programme: DocumentIndex[Programme], find: Find) -> None:
    """Compare the first day of each activity with the days of the programme; its last day may lie beyond."""
    period = programme.document.dates
    first, last = (period.start, period.end) if period else (None, None)
    if first is None or last is None:
        find.unsaid("from when to when the programme runs")
    for activity in activities(programme):
        days = days_of(activity.it)
        start = days.start if days else None
        if start is None:
            find.unsaid("when every activity takes place")
            continue
        early = first is not None and start.is_before(first)
        late = last is not None and last.is_before(start)
        if early or late:
            begins, limit = ("begins", first) if early else ("ends", last)
            really = activity.it.actual is not None and days is activity.it.actual.dates
            find(
                f"{activity.at}/{'actual/' if really else ''}dates/start",
                activity_title=name_of(activity.it),
                start=str(start),
                begins=begins,
                limit=str(limit),
            )


RULE = Rule(
    code="GOV902",
    name="activity-outside-programme",
    severity="warning",
    message='"{activity_title}" starts {start}; its programme {begins} {limit}',
    params={
        "activity_title": "Title of the activity",
        "start": "Its first day",
        "begins": "Whether the programme begins only later, or ends before it",
        "limit": "When the programme begins or ends",
    },
    why="Outside its time a programme has no money and no mandate, and what was learned is in no report of it.",
    remedy="Correct the dates, or say that the programme was extended.",
    when_fine="It was paid out of another budget, and stands here because it belongs to the story.",
    sources=("house rule",),
    reads=("dates.start", "dates.end"),
    scans=(
        "activities.id",
        "activities.title",
        "activities.changes.kind",
        "activities.dates.start",
        "activities.dates.end",
        "activities.actual.dates.start",
        "activities.actual.dates.end",
    ),
    requires=("dates", "activities"),
    subjects=("programme",),
    examples=(
        Example(
            base="programme",
            edits=(
                Put("/activities/@visit-letter/dates/start", "2029-03"),
                Put("/members", ["service-at", "service-ee"]),
            ),
            at="/activities/@visit-letter/dates/start",
        ),
    ),
    module=__name__,
    check=check,
)
